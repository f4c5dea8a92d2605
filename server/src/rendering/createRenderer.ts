import type { RenderedPage } from '#common/protocol/preview.ts';
import { lineStarts } from '#language/document/lineEnds.ts';
import type { TreeReader } from '#language/document/parse/chunkTrees.ts';
import type { MissingPlace } from '#language/preview/missingPlaces.ts';
import { type ChunkReader, createChunkReader, type PlacedTree } from './chunkReader.ts';
import { createDefinitionIndex } from './definitionIndex.ts';
import { createFootnotes, type FootnoteCache } from './footnotes.ts';
import { type GroupedTree, groupTrees } from './groupTrees.ts';
import { createHighlighter } from './highlightCode.ts';
import { createMissingSections } from './missingSections.ts';
import { type PageInput, renderPage } from './page/renderPage.ts';
import type { Piece } from './piece.ts';
import { hasSameDependencies, type RenderDependencies } from './renderDependencies.ts';
import { type RenderedBlock, renderGroup } from './renderGroup.ts';
import { decorateTree, type MarkedDocument, type TreeDecorations } from './treeDecorations.ts';
import type { TreeSummary } from './treeSummary.ts';

/** A document and what to render of it. */
export interface RenderInput {
	readonly document: MarkedDocument['document'];
	readonly marks: MarkedDocument['marks'];
	/** Missing sections, in document order. A page for readers shows none of them. */
	readonly missing: readonly MissingPlace[];
	/** Whether to render a page for readers: it shows no marks except concealed text, and is not cached. */
	readonly forReaders: boolean;
}

/** Renders documents to HTML, and caches the HTML of each chunk as long as the chunk lives. */
export interface Renderer {
	/**
	 * Yields the blocks in document order, several at a time. Yields empty lists during longer work, so that other
	 * work can run in between.
	 */
	render(input: RenderInput): Generator<readonly RenderedBlock[], void>;
	/** Renders a self-contained HTML page for readers. */
	page(input: Pick<RenderInput, 'document' | 'marks'> & PageInput): Promise<RenderedPage>;
	/** Number of groups rendered so far. Tests use it to count the work of an edit. */
	readonly rendered: number;
}

/** The last rendered group that starts with a tree, and everything that its HTML depends on. */
interface CachedGroup {
	readonly summaries: readonly TreeSummary[];
	readonly dependencies: RenderDependencies;
	readonly blocks: readonly RenderedBlock[];
}

/** @param treesOf parses a chunk */
export function createRenderer(treesOf: TreeReader): Renderer {
	const highlight = createHighlighter();
	const reader = createChunkReader(treesOf);
	const cache = new WeakMap<TreeSummary, CachedGroup>();
	const footnoteCache: FootnoteCache = new WeakMap();
	let rendered = 0;

	function blocksOf(
		trees: readonly GroupedTree[],
		dependencies: RenderDependencies,
		forReaders: boolean,
	): readonly RenderedBlock[] {
		const summaries = trees.map(({ summary }) => summary);
		const [first] = summaries;
		const cached = first && !forReaders ? cache.get(first) : undefined;
		if (
			cached &&
			isSame(cached.summaries, summaries) &&
			hasSameDependencies(cached.dependencies, dependencies)
		)
			return cached.blocks;
		const { pieces, lines } = piecesOf(trees, dependencies.trees, reader);
		const group = { pieces, lines, definitions: dependencies.definitions, depth: depthOf(summaries) };
		const blocks = renderGroup(group, { highlight, forReaders });
		rendered++;
		if (first && !forReaders) cache.set(first, { summaries, dependencies, blocks });
		return blocks;
	}

	function* render(input: RenderInput): Generator<readonly RenderedBlock[], void> {
		try {
			yield* renderBlocks(input);
		} finally {
			reader.forgetTrees();
		}
	}

	function* renderBlocks(input: RenderInput): Generator<readonly RenderedBlock[], void> {
		const { document, marks, missing, forReaders } = input;
		for (const chunk of document.chunks)
			if (chunk.parts !== undefined) for (const _ of reader.readInSteps(chunk)) yield [];
		const definitions = createDefinitionIndex(input, reader);
		const footnotes = createFootnotes(input, reader, definitions);
		const missingSections = createMissingSections(forReaders ? [] : missing);
		for (const trees of groupTrees(document, reader)) {
			const decorations = trees.map((tree) =>
				decorateTree(tree, marks[tree.chunkIndex], footnotes.numberReferences(tree.summary.references)),
			);
			yield missingSections.before(
				blocksOf(trees, { trees: decorations, definitions: definitions.for(trees) }, forReaders),
			);
		}
		yield missingSections.rest();
		yield* footnotes.render(highlight, footnoteCache);
	}

	return {
		render,
		page: ({ document, marks, ...input }) =>
			renderPage(render({ document, marks, missing: [], forReaders: true }), input),
		get rendered() {
			return rendered;
		},
	};
}

/** Returns the greatest depth of nested HTML elements in consecutive trees. */
function depthOf(summaries: readonly TreeSummary[]): number {
	let open = 0;
	let depth = 0;
	for (const { tags } of summaries) {
		depth = Math.max(depth, open + tags.deepest);
		open = Math.max(0, open - tags.closed.length) + tags.opened.length;
	}
	return depth;
}

function isSame(before: readonly TreeSummary[], now: readonly TreeSummary[]): boolean {
	return before.length === now.length && before.every((summary, index) => summary === now[index]);
}

/** Returns the pieces of consecutive trees and their number of lines. */
function piecesOf(
	placed: readonly PlacedTree[],
	decorations: readonly TreeDecorations[],
	reader: ChunkReader,
): { readonly pieces: readonly Piece[]; readonly lines: number } {
	const pieces: Piece[] = [];
	let lines = 0;
	for (const [index, tree] of placed.entries()) {
		const parsed = reader.tree(tree);
		const own = decorations[index];
		if (parsed && own) {
			const { text, root, replaced } = parsed;
			const headings = new Map(own.headings.map(({ start, ...heading }) => [start, heading]));
			const starts = lineStarts(text);
			const piece = { text, blocks: root.children, replaced, firstLine: lines, lineStarts: starts };
			pieces.push({ ...own, ...piece, headings });
		}
		lines += tree.lines;
	}
	return { pieces, lines };
}
