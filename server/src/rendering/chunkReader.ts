import type { Chunk } from '#language/document/chunk.ts';
import type { ChunkTree, ReadTrees } from '#language/document/chunkTrees.ts';
import { readTree, type TreeReading } from './readTree.ts';

/** Reads chunks, each once, and remembers what others need of them as long as they live. */
export interface ChunkReader {
	/** What is in each of its trees. */
	read(chunk: Chunk): readonly PlacedTree[];
	/** The tree itself, from when its chunk was read if that was just now. */
	tree(placed: PlacedTree): ChunkTree | undefined;
	/** Forgets trees that were read and not rendered. */
	forgetTrees(): void;
}

/** A tree of a chunk; a chunk that is not too long has one. */
export interface PlacedTree {
	readonly chunk: Chunk;
	/** Among the trees of the chunk. */
	readonly index: number;
	/** Where its text starts in the chunk, and ends. */
	readonly start: number;
	readonly end: number;
	/** Line ends in its text. */
	readonly lines: number;
	readonly reading: TreeReading;
}

export function createChunkReader(treesOf: ReadTrees): ChunkReader {
	const readings = new WeakMap<Chunk, readonly PlacedTree[]>();
	const fresh = new Map<Chunk, readonly ChunkTree[]>();

	return {
		read(chunk) {
			const known = readings.get(chunk);
			if (known) return known;
			const trees = treesOf(chunk);
			const read = trees.map((tree, index) => place(chunk, trees, tree, index));
			readings.set(chunk, read);
			fresh.set(chunk, trees);
			return read;
		},
		tree({ chunk, index }) {
			const trees = fresh.get(chunk) ?? treesOf(chunk);
			if (index + 1 < trees.length) fresh.set(chunk, trees);
			else fresh.delete(chunk);
			return trees[index];
		},
		forgetTrees: () => fresh.clear(),
	};
}

function place(chunk: Chunk, trees: readonly ChunkTree[], tree: ChunkTree, index: number): PlacedTree {
	const { start, text } = tree;
	const end = start + text.length;
	const last = index + 1 === trees.length ? chunk.lineBreaks : lineOf(chunk, end);
	return { chunk, index, start, end, lines: last - lineOf(chunk, start), reading: readTree(tree) };
}

function lineOf({ lineStarts }: Chunk, offset: number): number {
	return offset === 0 ? 0 : lineStarts.findIndex((start) => start >= offset);
}
