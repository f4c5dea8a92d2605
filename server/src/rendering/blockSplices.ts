import type { BlockSplice } from '#common/protocol/preview.ts';
import type { RenderedBlock } from './renderGroup.ts';

/** Returns the splices that turn one list of blocks into another. Equal blocks stay. */
export function blockSplices(
	before: readonly RenderedBlock[],
	after: readonly RenderedBlock[],
): readonly BlockSplice[] {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && isEqual(before[start], after[start])) start++;
	let end = 0;
	while (end < shorter - start && isEqual(before[before.length - 1 - end], after[after.length - 1 - end]))
		end++;
	const remove = before.length - start - end;
	const blocks = after.slice(start, after.length - end);
	if (remove !== blocks.length) return [{ start, remove, blocks }];
	return runs(before, blocks, start);
}

/** Splices for blocks that replace the same number of blocks. Equal blocks among them are left out. */
function runs(
	before: readonly RenderedBlock[],
	blocks: readonly RenderedBlock[],
	start: number,
): readonly BlockSplice[] {
	const splices: BlockSplice[] = [];
	for (let index = 0; index < blocks.length; ) {
		let end = index;
		while (end < blocks.length && !isEqual(before[start + end], blocks[end])) end++;
		if (end > index)
			splices.push({ start: start + index, remove: end - index, blocks: blocks.slice(index, end) });
		index = end + 1;
	}
	return splices;
}

function isEqual(a: RenderedBlock | undefined, b: RenderedBlock | undefined): boolean {
	return a === b || (a !== undefined && a.html === b?.html && a.lines === b.lines);
}
