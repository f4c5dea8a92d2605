import type { Code } from 'mdast';
import { linesOf } from '#language/document/lineEnds.ts';
import { spanOf } from '#language/document/span.ts';

/**
 * Where each character of a block of code stands, relative to the block: its lines stand behind the marks of what the
 * block is in. undefined where they do not fit, as with tabs that stand for a part of the indentation.
 */
export function codeOffsets(source: string, node: Code): readonly number[] | undefined {
	const { start, end } = spanOf(node);
	const block = source.slice(start, end);
	const isFenced = /^(?:`{3}|~{3})/.test(block);
	const lines = [...linesOf(block)].slice(isFenced ? 1 : 0);
	const offsets: number[] = [];
	for (const [index, line] of [...linesOf(node.value)].entries()) {
		const text = node.value.slice(line.start, line.end);
		const written = lines[index];
		if (written === undefined || !block.slice(written.start, written.end).endsWith(text)) return undefined;
		const first = written.end - text.length;
		// The line end is as long in both; behind the last line stands the end of the text.
		const last = line.next > line.end ? first + line.next - line.start : written.end + 1;
		for (let offset = first; offset < last; offset++) offsets.push(offset);
	}
	return offsets;
}
