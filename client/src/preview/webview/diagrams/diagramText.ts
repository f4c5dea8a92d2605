/** The text of a diagram in a form in which Mermaid counts its lines correctly. */
export interface DiagramText {
	/** The text for Mermaid. */
	readonly source: string;
	/** Converts a line number of Mermaid into one of the author's text. Both count from 1. */
	lineOf(line: number): number;
	/** The trimmed text of a line of the author's text, counted from 1. */
	textOf(line: number): string;
}

const frontMatter = /^\s*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---[^\S\n]*(?:\n|$)/;
const directive = /%%\{[\s\S]*?\}%%/g;

/**
 * Prepares the text of a diagram. Mermaid removes comments, directives, front matter and leading empty lines before it counts
 * lines. Here comments become empty lines and each directive becomes one line. The lines of the rest are added to Mermaid's
 * line numbers.
 */
export function diagramText(original: string): DiagramText {
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
