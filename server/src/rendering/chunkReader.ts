import type { Chunk } from '#language/document/chunk.ts';
import type { ChunkTree, TreeReader } from '#language/document/parse/chunkTrees.ts';
import { summarizeTree, type TreeSummary } from './treeSummary.ts';

/** Reads each chunk once and keeps its summary as long as the chunk lives. */
export interface ChunkReader {
	/** Returns the trees of a chunk. */
	read(chunk: Chunk): readonly PlacedTree[];
	/** Reads a chunk in steps, one for each tree that has to be parsed, so that other work can run in between. */
	readInSteps(chunk: Chunk): Generator<undefined, void>;
	/** Returns the syntax tree. It is not parsed again if its chunk has just been read. */
	tree(placed: PlacedTree): ChunkTree | undefined;
	/** Forgets syntax trees that were parsed but not rendered. */
	forgetTrees(): void;
}

/** A tree of a chunk. Only long chunks have more than one. */
export interface PlacedTree {
	readonly chunk: Chunk;
	/** The index among the trees of the chunk. */
	readonly index: number;
	/** The offsets of the text in the chunk, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	/** Number of line ends in the text. */
	readonly lines: number;
	readonly summary: TreeSummary;
}

/**
 * The number of cached summaries for parts of long chunks. The key is their text, because each edit creates another
 * chunk.
 */
const maximumParts = 500;

/** @param treesOf parses a chunk */
export function createChunkReader(treesOf: TreeReader): ChunkReader {
	const summaries = new WeakMap<Chunk, readonly PlacedTree[]>();
	const fresh = new Map<Chunk, readonly ChunkTree[]>();
	const parts = new Map<string, TreeSummary>();

	function summaryOf(tree: ChunkTree, isPart: boolean): TreeSummary {
		if (!isPart) return summarizeTree(tree);
		const summary = parts.get(tree.text) ?? summarizeTree(tree);
		// Recently used entries move to the end.
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
