import type { MarkdownDocument } from '#language/document/document.ts';
import type { ChunkMarks } from '#language/preview/mark.ts';

/** A document, and what is to be shown beside its text. */
export interface ShownDocument {
	readonly document: MarkdownDocument;
	/** By chunk. */
	readonly marks: readonly ChunkMarks[];
}
