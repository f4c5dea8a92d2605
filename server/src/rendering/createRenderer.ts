import type { RenderedPage } from '#common/protocol/preview.ts';
import type { ReadTrees } from '#language/document/chunkTrees.ts';
import { lineStarts } from '#language/document/lineEnds.ts';
import type { MissingPlace } from '#language/preview/missingPlaces.ts';
import { type ChunkReader, createChunkReader, type PlacedTree } from './chunkReader.ts';
import { createDefinitionIndex } from './definitionIndex.ts';
import { createFootnotes, type FootnoteMemory } from './footnotes.ts';
import { type GroupedTree, groupTrees } from './groupTrees.ts';
import { createHighlighter } from './highlightCode.ts';
import { createMissingSections } from './missingSections.ts';
import { type PageInput, renderPage } from './page/renderPage.ts';
import type { Piece } from './piece.ts';
import { hasSameDependencies, type RenderDependencies } from './renderDependencies.ts';
import { type RenderedBlock, renderGroup } from './renderGroup.ts';
import type { MarkedDocument } from './treeDecorations.ts';
import { decorateTree, type TreeDecorations } from './treeDecorations.ts';
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
interface Remembered {
	readonly summaries: readonly TreeSummary[];
	readonly shown: RenderDependencies;
	readonly blocks: readonly RenderedBlock[];
}

/** @param treesOf parses a chunk */
export function createRenderer(treesOf: ReadTrees): Renderer {
	const highlight = createHighlighter();
	const reader = createChunkReader(treesOf);
	const remembered = new WeakMap<TreeSummary, Remembered>();
	const footnoteMemory: FootnoteMemory = new WeakMap();
	let rendered = 0;

	function blocksOf(
		trees: readonly GroupedTree[],
		shown: RenderDependencies,
		forReaders: boolean,
	): readonly RenderedBlock[] {
		const summaries = trees.map(({ summary }) => summary);
		const [first] = summaries;
		const known = first && !forReaders ? remembered.get(first) : undefined;
		if (known && isSame(known.summaries, summaries) && hasSameDependencies(known.shown, shown))
			return known.blocks;
		const { pieces, lines } = piecesOf(trees, shown.trees, reader);
		const group = { pieces, lines, definitions: shown.definitions, depth: depthOf(summaries) };
		const blocks = renderGroup(group, { highlight, forReaders });
		rendered++;
		if (first && !forReaders) remembered.set(first, { summaries, shown, blocks });
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
		const between = createMissingSections(forReaders ? [] : missing);
		for (const trees of groupTrees(document, reader)) {
			const shown = trees.map((tree) =>
				decorateTree(tree, marks[tree.at], footnotes.number(tree.summary.references)),
			);
			yield between.before(
				blocksOf(trees, { trees: shown, definitions: definitions.for(trees) }, forReaders),
			);
		}
		yield between.rest();
		yield* footnotes.render(highlight, footnoteMemory);
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
	shown: readonly TreeDecorations[],
	reader: ChunkReader,
): { readonly pieces: readonly Piece[]; readonly lines: number } {
	const pieces: Piece[] = [];
	let lines = 0;
	for (const [index, { lines: own, ...rest }] of placed.entries()) {
		const tree = reader.tree({ lines: own, ...rest });
		const beside = shown[index];
		if (tree && beside) {
			const { text, root, replaced } = tree;
			const headings = new Map(beside.headings.map(({ start, ...heading }) => [start, heading]));
			const starts = lineStarts(text);
			const piece = { text, blocks: root.children, replaced, firstLine: lines, lineStarts: starts };
			pieces.push({ ...beside, ...piece, headings });
		}
		lines += own;
	}
	return { pieces, lines };
}
