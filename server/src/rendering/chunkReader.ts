import type { Definition } from 'mdast';
import type { Chunk } from '#language/document/chunk.ts';
import type { ChunkTree, ReadTrees } from '#language/document/chunkTrees.ts';
import { type ChunkReading, readChunk } from './readChunk.ts';

/** Reads chunks, each once, and remembers what others need of them as long as they live. */
export interface ChunkReader {
	read(chunk: Chunk): ChunkReading;
	/** The trees of a chunk, from when it was read if that was just now. */
	trees(chunk: Chunk): readonly ChunkTree[];
	/** The definitions of links of some chunks that stand in other chunks, the first of each label. */
	definitionsFor(own: readonly Chunk[], all: readonly Chunk[]): readonly Definition[];
	/** Forgets the trees of chunks that were read and not rendered. */
	forgetTrees(): void;
}

export function createChunkReader(treesOf: ReadTrees): ChunkReader {
	const readings = new WeakMap<Chunk, ChunkReading>();
	const fresh = new Map<Chunk, readonly ChunkTree[]>();

	function read(chunk: Chunk): ChunkReading {
		const known = readings.get(chunk);
		if (known) return known;
		const trees = treesOf(chunk);
		const reading = readChunk(trees);
		readings.set(chunk, reading);
		fresh.set(chunk, trees);
		return reading;
	}

	return {
		read,
		trees(chunk) {
			const known = fresh.get(chunk) ?? treesOf(chunk);
			fresh.delete(chunk);
			return known;
		},
		definitionsFor(own, all) {
			const labels = new Set(own.flatMap((chunk) => chunk.labels).filter((it) => !it.startsWith('^')));
			if (labels.size === 0) return [];
			const found = new Map<string, Definition>();
			for (const chunk of all) {
				if (own.includes(chunk) || !chunk.defines.some((label) => labels.has(label))) continue;
				for (const definition of read(chunk).definitions) {
					const label = definition.identifier.toUpperCase();
					if (!found.has(label)) found.set(label, definition);
				}
			}
			return [...found.values()];
		},
		forgetTrees: () => fresh.clear(),
	};
}
