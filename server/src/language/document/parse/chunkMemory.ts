import type { Chunk } from '../chunk.ts';

/** Chunks that an edit has dropped, for the undo that may come. */
export interface ChunkMemory {
	remember(chunks: readonly Chunk[]): void;
	/** The chunk with this text, read as if nothing were defined elsewhere. */
	recall(text: string): Chunk | undefined;
}

/** Texts of chunks are remembered up to this many code units, the newest ones. */
const capacity = 1_000_000;

export function createChunkMemory(): ChunkMemory {
	const chunks = new Map<string, Chunk>();
	let length = 0;
	return {
		remember(dropped) {
			for (const chunk of dropped) {
				// What is open or long was not cut by its own text alone.
				const isAlone = chunk.labels.length === 0 && !chunk.open && chunk.parts === undefined;
				if (!isAlone || chunks.has(chunk.text)) continue;
				chunks.set(chunk.text, chunk);
				length += chunk.text.length;
			}
			for (const text of chunks.keys()) {
				if (length <= capacity) break;
				chunks.delete(text);
				length -= text.length;
			}
		},
		recall: (text) => chunks.get(text),
	};
}
