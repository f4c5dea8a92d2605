import type { RootContent } from 'mdast';
import type { MetadataPair } from '#language/document/facts.ts';
import type { Position, Span } from '#language/document/span.ts';
import type { Mark } from '#language/preview/mark.ts';

/** Blocks that were parsed from one text, with what is to be shown beside them. Positions are relative to the text. */
export interface Piece {
	readonly text: string;
	readonly blocks: readonly RootContent[];
	/** Stretches of which the tree has other letters. */
	readonly replaced: readonly Span[];
	/** The line of the group in which the text starts. */
	readonly firstLine: number;
	readonly lineStarts: readonly number[];
	readonly marks: readonly Mark[];
	/** Of what heads a section of the document, by the offset at which its heading starts. */
	readonly headings: ReadonlyMap<number, { readonly slug: string; readonly fillable: boolean }>;
	/** Of what is the metadata of the document. */
	readonly pairs: readonly MetadataPair[];
	/** The number of each footnote that the text refers to, and which use of it comes first, by {@link identifierKey}. */
	readonly footnotes: ReadonlyMap<string, { readonly number: number; readonly use: number }>;
}

/** Where an offset of the text is in the group. */
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

/** What footnotes and definitions are compared by: labels that differ in case only are the same. */
export function identifierKey(identifier: string): string {
	return identifier.toUpperCase();
}
