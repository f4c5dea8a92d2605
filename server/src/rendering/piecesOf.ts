import type { Chunk } from '#language/document/chunk.ts';
import type { ChunkTree, ReadTrees } from '#language/document/chunkTrees.ts';
import { lineStarts } from '#language/document/lineEnds.ts';
import { type Span, shift } from '#language/document/span.ts';
import type { ChunkMarks } from '#language/features/preview/mark.ts';
import type { Piece } from './piece.ts';

/** Some chunks of a document, with what is to be shown of them. */
export interface PiecesInput {
	readonly chunks: readonly Chunk[];
	readonly trees: ReadTrees;
	/** The index of the first of them in the document. */
	readonly first: number;
	/** By the index of the chunk in the document. */
	readonly marks: readonly ChunkMarks[];
	readonly footnotes: Piece['footnotes'];
}

/** The pieces of some chunks, and the lines that they have. */
export function piecesOf(input: PiecesInput): { readonly pieces: readonly Piece[]; readonly lines: number } {
	const pieces: Piece[] = [];
	let lines = 0;
	for (const [index, chunk] of input.chunks.entries()) {
		for (const tree of input.trees(chunk)) {
			const firstLine = lines + lineOf(chunk, tree.start);
			pieces.push(pieceOf(input, chunk, input.first + index, tree, firstLine));
		}
		lines += chunk.lineBreaks;
	}
	return { pieces, lines };
}

function pieceOf(
	{ marks, footnotes }: PiecesInput,
	chunk: Chunk,
	index: number,
	{ text, start, root, replaced }: ChunkTree,
	firstLine: number,
): Piece {
	const own = marks[index];
	const within = { start, end: start + text.length };
	return {
		text,
		blocks: root.children,
		replaced,
		firstLine,
		lineStarts: lineStarts(text),
		marks: marksWithin(own, within),
		headings: new Map(
			chunk.facts.headings.map(({ span }, heading) => [
				span.start - start,
				{ slug: own?.slugs[heading] ?? '', fillable: own?.fillable.has(heading) ?? false },
			]),
		),
		pairs: (own?.pairs ?? []).map((pair) => ({
			...pair,
			keySpan: shift(pair.keySpan, -start),
			valueSpan: shift(pair.valueSpan, -start),
		})),
		footnotes,
	};
}

/** Relative to the text; one that begins in another text belongs to that. */
export function marksWithin(own: ChunkMarks | undefined, { start, end }: Span): Piece['marks'] {
	const inside = own?.marks.filter(({ span }) => start <= span.start && span.start <= end) ?? [];
	return start === 0 ? inside : inside.map((mark) => ({ ...mark, span: shift(mark.span, -start) }));
}

function lineOf({ lineStarts: starts }: Chunk, offset: number): number {
	if (offset === 0) return 0;
	return starts.findIndex((start) => start >= offset);
}
