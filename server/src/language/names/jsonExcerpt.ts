/** Strings, and comments. */
const quoted = /"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;

/** The JSON without the content of its strings and comments, as long as it was. */
export function jsonSkeleton(json: string): string {
	return json.replace(quoted, (text) =>
		text.startsWith('"') ? `"${' '.repeat(text.length - 2)}"` : ' '.repeat(text.length),
	);
}

/** True for JSON that says itself that there is more: `...`, `. . .`, `…`, in a comment, too. */
export function leavesOut(json: string): boolean {
	const withoutStrings = json.replace(quoted, (text) => (text.startsWith('"') ? '""' : text));
	return /\.[ \t]?\.[ \t]?\.|…|⋮|\u22EF/.test(withoutStrings);
}
