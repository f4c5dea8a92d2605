import type { MarkdownDocument } from '#language/document/document.ts';
import { contains, shift } from '#language/document/span.ts';
import type { ChunkMarks, Mark } from '#language/preview/mark.ts';
import type { PlacedTree } from './chunkReader.ts';
import type { Piece } from './piece.ts';

/** What a page shows of a tree besides its text. Offsets are relative to the text of the tree. */
export interface TreeDecorations extends Pick<Piece, 'marks' | 'pairs' | 'footnotes'> {
	readonly headings: readonly HeadingDecoration[];
}

interface HeadingDecoration {
	readonly start: number;
	readonly slug: string;
	readonly fillable: boolean;
}

/** Returns the decorations of a tree.
@param own the marks of its chunk */
export function decorateTree(
	placed: PlacedTree,
	own: ChunkMarks | undefined,
	footnotes: Piece['footnotes'],
): TreeDecorations {
	const { chunk, start, end } = placed;
	const headings = chunk.facts.headings.flatMap(({ span }, index): readonly HeadingDecoration[] => {
		if (span.start < start || end < span.end) return [];
		const slug = own?.slugs[index] ?? '';
		return [{ start: span.start - start, slug, fillable: own?.fillable.has(index) ?? false }];
	});
	const pairs = (own?.pairs ?? []).filter(({ keySpan }) => contains({ start, end }, keySpan));
	return {
		marks: marksWithin(own, placed),
		headings,
		pairs: pairs.map((pair) => ({
			...pair,
			keySpan: shift(pair.keySpan, -start),
			valueSpan: shift(pair.valueSpan, -start),
		})),
		footnotes,
	};
}

/** Returns the marks that begin in a tree, with offsets relative to its text. */
export function marksWithin(own: ChunkMarks | undefined, { chunk, start, end }: PlacedTree): readonly Mark[] {
	const all = own?.marks ?? [];
	if (start === 0 && end === chunk.text.length) return all;
	const inside = all.filter(
		({ span }) => start <= span.start && (span.start < end || end === chunk.text.length),
	);
	return inside.map((mark) => ({ ...mark, span: shift(mark.span, -start) }));
}

/** A document and its marks. */
export interface MarkedDocument {
	readonly document: MarkdownDocument;
	/** The marks of each chunk. */
	readonly marks: readonly ChunkMarks[];
}
