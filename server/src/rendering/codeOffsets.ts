import type { Code } from 'mdast';
import { linesOf } from '#language/document/lineEnds.ts';
import { spanOf } from '#language/document/visibleText.ts';

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
	for (const [index, text] of node.value.split('\n').entries()) {
		const line = lines[index];
		if (line === undefined || !block.slice(line.start, line.end).endsWith(text)) return undefined;
		const first = line.end - text.length;
		for (let within = 0; within < text.length; within++) offsets.push(first + within);
		// The line end, or the end of the text.
		offsets.push(line.end);
	}
	return offsets;
}
