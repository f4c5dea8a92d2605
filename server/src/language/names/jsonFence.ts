import type { Fence } from '../document/facts.ts';

const jsonLanguages: ReadonlySet<string> = new Set(['json', 'jsonc', 'json5']);

/** Matches strings and comments. */
const stringsAndComments = /"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;

/** Whether a block of code is JSON, with or without comments. */
export function isJsonFence({ language }: Fence): boolean {
	return jsonLanguages.has(language);
}

/**
 * The JSON in a block of code. The marks of a quote around it become blanks, so offsets stay those of the content.
 * Undefined for a block in another language.
 */
export function maskedFence(text: string, fence: Fence): string | undefined {
	if (!isJsonFence(fence)) return undefined;
	const { contentSpan } = fence;
	return text
		.slice(contentSpan.start, contentSpan.end)
		.replace(/^[ \t]*(?:>[ \t]?)+/gm, (marks) => ' '.repeat(marks.length));
}

/** JSON with blanks in place of its comments and of what stands in its strings, so offsets stay the same. */
export function jsonSkeleton(json: string): string {
	return json.replace(stringsAndComments, (text) =>
		text.startsWith('"') ? `"${' '.repeat(text.length - 2)}"` : ' '.repeat(text.length),
	);
}

/** Whether JSON says that it leaves something out, also in a comment: `...`, `. . .`, `…`. */
export function leavesOut(json: string): boolean {
	const withoutStrings = json.replace(stringsAndComments, (text) => (text.startsWith('"') ? '""' : text));
	return /\.[ \t]?\.[ \t]?\.|…|⋮|\u22EF/.test(withoutStrings);
}
