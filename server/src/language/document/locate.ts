import type { Chunk } from '../document/chunk.ts';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';

/** The chunk at an offset, and the offset within it. */
export interface Located {
	readonly chunk: Chunk;
	readonly index: number;
	readonly offset: number;
	/** Where the chunk starts. */
	readonly start: number;
}

export function chunkOffsetAt(document: MarkdownDocument, offset: number): Located | undefined {
	const index = chunkAt(document, offset);
	const chunk = document.chunks[index];
	const start = document.starts[index] ?? 0;
	return chunk && { chunk, index, offset: offset - start, start };
}
