import type { Span } from '#language/document/span.ts';

/** A text with what was drawn into it: `⟦…⟧` marks a range, `‸` the cursor. Neither is part of the text. */
export interface Fixture {
	readonly text: string;
	/** In the order of the text, outer ranges after the inner ones that start with them. */
	readonly ranges: readonly Span[];
	readonly cursor: number | undefined;
}

export function fixture(marked: string): Fixture {
	const ranges: Span[] = [];
	const open: number[] = [];
	let text = '';
	let cursor: number | undefined;
	for (const character of dedent(marked)) {
		if (character === '⟦') open.push(text.length);
		else if (character === '⟧') ranges.push({ start: open.pop() ?? unbalanced(marked), end: text.length });
		else if (character === '‸') cursor = text.length;
		else text += character;
	}
	if (open.length > 0) unbalanced(marked);
	ranges.sort((a, b) => a.start - b.start || a.end - b.end);
	return { text, ranges, cursor };
}

/**
 * The text of a template literal that starts on the line after its backtick: without that line end, the tabs by
 * which the code around it is indented, and the line of the closing backtick. Any other text stays as it is.
 */
export function dedent(text: string): string {
	if (!text.startsWith('\n')) return text;
	const lines = text.slice(1).split('\n');
	const last = lines.at(-1) ?? '';
	const indents = lines
		.filter((line) => line.trim() !== '')
		.map((line) => /^\t*/.exec(line)?.[0].length ?? 0);
	const indent = Math.min(...indents);
	const kept = last.trim() === '' ? lines.slice(0, -1) : lines;
	return `${kept.map((line) => line.slice(indent)).join('\n')}\n`;
}

function unbalanced(marked: string): never {
	throw new Error(`Unbalanced ⟦⟧ in fixture:\n${marked}`);
}
