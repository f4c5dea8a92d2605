import { lineStarts } from '#language/document/lineEnds.ts';
import type { ChunkReader, PlacedTree } from './chunkReader.ts';
import type { Piece } from './piece.ts';
import type { ShownTree } from './shownTree.ts';

/** The pieces of some trees that follow each other, and the lines that they have. */
export function piecesOf(
	placed: readonly PlacedTree[],
	shown: readonly ShownTree[],
	reader: ChunkReader,
): { readonly pieces: readonly Piece[]; readonly lines: number } {
	const pieces: Piece[] = [];
	let lines = 0;
	for (const [index, { lines: own, ...rest }] of placed.entries()) {
		const tree = reader.tree({ lines: own, ...rest });
		const beside = shown[index];
		if (tree && beside) {
			const { text, root, replaced } = tree;
			const headings = new Map(beside.headings.map(({ start, ...heading }) => [start, heading]));
			const starts = lineStarts(text);
			const piece = { text, blocks: root.children, replaced, firstLine: lines, lineStarts: starts };
			pieces.push({ ...beside, ...piece, headings });
		}
		lines += own;
	}
	return { pieces, lines };
}
