import type { MarkdownDocument } from '#language/document/document.ts';
import { limits } from '#language/document/limits.ts';
import type { ChunkReader, PlacedTree } from './chunkReader.ts';
import { joinParts, type TaggedPart } from './joinParts.ts';

/** A tree and its place in the document. */
export interface GroupedTree extends PlacedTree {
	/** The index of its chunk in the document. */
	readonly chunkIndex: number;
}

/**
 * Groups the trees of a document that HTML elements join. Other trees are groups of their own, so that an edit
 * renders little.
 */
export function* groupTrees(
	{ chunks }: MarkdownDocument,
	reader: ChunkReader,
): Generator<readonly GroupedTree[]> {
	const treesAt = (chunkIndex: number): GroupedTree[] => {
		const chunk = chunks[chunkIndex];
		return chunk ? reader.read(chunk).map((placed) => ({ ...placed, chunkIndex })) : [];
	};
	const partAt = (chunkIndex: number): TaggedPart => {
		const chunk = chunks[chunkIndex];
		return joinedTags(chunk ? reader.read(chunk).map(taggedPart) : []);
	};
	for (const { start, end } of joinParts(chunks.length, partAt)) {
		const trees = treesAt(start);
		for (let index = start + 1; index < end; index++) trees.push(...treesAt(index));
		if (end - start > 1 || trees.length === 1) yield trees;
		else yield* groupsInChunk(trees);
	}
}

/** Groups the trees of a long chunk. Usually nothing joins them. */
function* groupsInChunk(trees: readonly GroupedTree[]): Generator<readonly GroupedTree[]> {
	const parts = trees.map(taggedPart);
	const none = { length: 0, opened: [], closed: [] };
	for (const { start, end } of joinParts(parts.length, (index) => parts[index] ?? none))
		yield trees.slice(start, end);
}

/** HTML that is nested too deeply to be rendered joins nothing. */
function taggedPart({ start, end, summary: { tags } }: PlacedTree): TaggedPart {
	const { opened, closed } = tags.deepest > limits.nesting ? { opened: [], closed: [] } : tags;
	return { length: end - start, opened, closed };
}

function joinedTags(parts: readonly TaggedPart[]): TaggedPart {
	const [first, ...others] = parts;
	if (first && others.length === 0) return first;
	let length = 0;
	const opened: string[] = [];
	const closed: string[] = [];
	for (const part of parts) {
		length += part.length;
		for (const name of part.closed) {
			const at = opened.lastIndexOf(name);
			if (at < 0) closed.push(name);
			else opened.length = at;
		}
		opened.push(...part.opened);
	}
	return { length, opened, closed };
}
