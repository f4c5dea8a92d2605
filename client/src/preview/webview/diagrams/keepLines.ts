/** A diagram's text that Mermaid can count the lines of. */
export interface CountableText {
	readonly source: string;
	/**
	 * @param line as Mermaid counts them, from 1
	 * @returns as its author does
	 */
	lineOf(line: number): number;
	/** Of a line of the author, without the space around it. */
	textOf(line: number): string;
}

const frontMatter = /^\s*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---[^\S\n]*(?:\n|$)/;
const directive = /%%\{[\s\S]*?\}%%/g;

/**
 * Mermaid takes away comments, directives, front matter and empty lines at the start before it counts lines. So comments
 * become empty lines, each directive one line, and the rest is added to what it counts.
 */
export function keepLines(original: string): CountableText {
	const text = original.replace(/\r\n?/g, '\n');
	const head = frontMatter.exec(text)?.[0] ?? '';
	const body = text
		.slice(head.length)
		.replace(directive, (it) => it.replace(/\n/g, ' ') + '\n'.repeat(lineEnds(it)))
		.replace(/^[^\S\n]*%%(?!\{).*$/gm, '');
	const before = /^\s*/.exec(body.replace(directive, ''))?.[0] ?? '';
	const added = lineEnds(head) + lineEnds(before);
	const lines = text.split('\n');
	return {
		source: head + body,
		lineOf: (line) => Math.min(line + added, lines.length),
		textOf: (line) => (lines[line - 1] ?? '').trim(),
	};
}

function lineEnds(text: string): number {
	return text.split('\n').length - 1;
}
