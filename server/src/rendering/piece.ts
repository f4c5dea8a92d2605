import type { RootContent } from 'mdast';
import type { MetadataPair } from '#language/document/facts.ts';
import type { Position, Span } from '#language/document/span.ts';
import type { Mark } from '#language/preview/mark.ts';

/** Blocks of one parsed text, with their decorations. Offsets are UTF-16 units of that text. */
export interface Piece {
	readonly text: string;
	readonly blocks: readonly RootContent[];
	/** Spans whose characters the tree has replaced. */
	readonly replaced: readonly Span[];
	/** The line of the render group in which the text starts. */
	readonly firstLine: number;
	readonly lineStarts: readonly number[];
	readonly marks: readonly Mark[];
	/** The section headings of the document, by the offset of the heading. */
	readonly headings: ReadonlyMap<number, { readonly slug: string; readonly fillable: boolean }>;
	/** The metadata of the document. */
	readonly pairs: readonly MetadataPair[];
	/** The number of each referenced footnote, and which use of it comes first, by {@link identifierKey}. */
	readonly footnotes: ReadonlyMap<string, { readonly number: number; readonly use: number }>;
}

/** Converts an offset of the text to a position in the render group. */
export function positionIn({ lineStarts, firstLine }: Piece, offset: number): Position {
	let low = 0;
	let high = lineStarts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((lineStarts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: firstLine + low, character: offset - (lineStarts[low] ?? 0) };
}

/** Returns the key of a footnote or definition. Labels are case-insensitive. */
export function identifierKey(identifier: string): string {
	return identifier.toUpperCase();
}
