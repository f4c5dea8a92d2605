import type { Chunk } from '#language/document/chunk.ts';
import type { ChunkTree, ReadTrees } from '#language/document/chunkTrees.ts';
import { summarizeTree, type TreeSummary } from './treeSummary.ts';

/** Reads chunks, each once, and remembers what others need of them as long as they live. */
export interface ChunkReader {
	/** What is in each of its trees. */
	read(chunk: Chunk): readonly PlacedTree[];
	/** Reads a chunk in steps, each a tree that had to be parsed, so that a long one can let other work through. */
	readInSteps(chunk: Chunk): Generator<undefined, void>;
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
	readonly summary: TreeSummary;
}

/** So many summaries of parts of long chunks are remembered by their text, as each edit makes another chunk of these. */
const maximumParts = 500;

export function createChunkReader(treesOf: ReadTrees): ChunkReader {
	const summaries = new WeakMap<Chunk, readonly PlacedTree[]>();
	const fresh = new Map<Chunk, readonly ChunkTree[]>();
	const parts = new Map<string, TreeSummary>();

	function summaryOf(tree: ChunkTree, isPart: boolean): TreeSummary {
		if (!isPart) return summarizeTree(tree);
		const summary = parts.get(tree.text) ?? summarizeTree(tree);
		// Those that were asked for last are the last.
		parts.delete(tree.text);
		parts.set(tree.text, summary);
		const [oldest] = parts.keys();
		if (parts.size > maximumParts && oldest !== undefined) parts.delete(oldest);
		return summary;
	}

	function* readAnew(chunk: Chunk): Generator<undefined, readonly PlacedTree[]> {
		const trees = treesOf(chunk);
		const read: PlacedTree[] = [];
		for (const [index, tree] of trees.entries()) {
			const isKnown = parts.has(tree.text);
			read.push(place(chunk, trees, index, summaryOf(tree, chunk.parts !== undefined)));
			if (!isKnown) yield;
		}
		summaries.set(chunk, read);
		fresh.set(chunk, trees);
		return read;
	}

	return {
		read(chunk) {
			const known = summaries.get(chunk);
			if (known) return known;
			const steps = readAnew(chunk);
			for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
		},
		*readInSteps(chunk) {
			if (!summaries.has(chunk)) yield* readAnew(chunk);
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

function place(chunk: Chunk, trees: readonly ChunkTree[], index: number, summary: TreeSummary): PlacedTree {
	const { start = 0, text = '' } = trees[index] ?? {};
	const end = start + text.length;
	const last = index + 1 === trees.length ? chunk.lineBreaks : lineOf(chunk, end);
	return { chunk, index, start, end, lines: last - lineOf(chunk, start), summary };
}

function lineOf({ lineStarts }: Chunk, offset: number): number {
	return offset === 0 ? 0 : lineStarts.findIndex((start) => start >= offset);
}
