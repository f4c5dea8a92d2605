import type { Definition } from 'mdast';
import type { RenderedPage } from '#common/protocol/preview.ts';
import type { Chunk } from '#language/document/chunk.ts';
import type { ReadTrees } from '#language/document/chunkTrees.ts';
import type { MarkdownDocument } from '#language/document/document.ts';
import type { ChunkMarks } from '#language/features/preview/mark.ts';
import type { MissingPlace } from '#language/features/preview/missingPlaces.ts';
import { createChunkReader } from './chunkReader.ts';
import { createFootnotes } from './footnotes.ts';
import { createHighlighter } from './highlightCode.ts';
import { joinedChunks } from './joinedChunks.ts';
import { type PageInput, renderPage } from './page/renderPage.ts';
import type { Piece } from './piece.ts';
import { piecesOf } from './piecesOf.ts';
import { type RenderedBlock, renderGroup } from './renderGroup.ts';
import { createMissingBetween } from './withMissing.ts';

/** A document and what is to be shown of it. */
export interface RenderInput {
	readonly document: MarkdownDocument;
	/** By chunk. */
	readonly marks: readonly ChunkMarks[];
	/** What it lacks, in the order of its places; none of it is shown to readers. */
	readonly missing: readonly MissingPlace[];
	/** For readers: nothing is marked but what is concealed, and nothing is remembered. */
	readonly still: boolean;
}

/** Makes HTML of documents; remembers that of each chunk as long as the chunk lives. */
export interface Renderer {
	/** The blocks in their order, some at a time, so that a long document can let other work through. */
	render(input: RenderInput): Generator<readonly RenderedBlock[], void>;
	/** One file that needs nothing else, for readers. */
	page(input: Pick<RenderInput, 'document' | 'marks'> & PageInput): Promise<RenderedPage>;
	/** Groups of chunks rendered so far, for tests that count the work of an edit. */
	readonly rendered: number;
}

/** The last rendering that started with a chunk, and all that it depends on. */
interface Remembered {
	readonly chunks: readonly Chunk[];
	readonly key: string;
	readonly blocks: readonly RenderedBlock[];
}

/** Chunks that are rendered as one, and what of the rest of the document is seen in them. */
interface GroupInput {
	readonly chunks: readonly Chunk[];
	readonly first: number;
	readonly numbers: Piece['footnotes'];
	readonly definitions: readonly Definition[];
}

/** @param treesOf parses a chunk: the only parser there is */
export function createRenderer(treesOf: ReadTrees): Renderer {
	const highlight = createHighlighter();
	const reader = createChunkReader(treesOf);
	const remembered = new WeakMap<Chunk, Remembered>();
	let rendered = 0;

	function blocksOf(input: RenderInput, group: GroupInput): readonly RenderedBlock[] {
		const { chunks, first, numbers, definitions } = group;
		const { marks, still } = input;
		const key = still ? '' : keyOf(input, group);
		const known = chunks[0] && remembered.get(chunks[0]);
		if (!still && known?.key === key && isSame(known.chunks, chunks)) return known.blocks;
		const { trees } = reader;
		const { pieces, lines } = piecesOf({ chunks, first, marks, footnotes: numbers, trees });
		const blocks = renderGroup({ pieces, lines, definitions }, { highlight, still });
		rendered++;
		if (chunks[0] && !still) remembered.set(chunks[0], { chunks, key, blocks });
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
		const { chunks } = input.document;
		const footnotes = createFootnotes(chunks, reader);
		const between = createMissingBetween(input.still ? [] : input.missing);
		const partAt = (index: number) => {
			const chunk = chunks[index];
			const { opened, closed } = chunk ? reader.read(chunk) : { opened: [], closed: [] };
			return { length: chunk?.text.length ?? 0, opened, closed };
		};
		for (const { start, end } of joinedChunks(chunks.length, partAt)) {
			const own = chunks.slice(start, end);
			const numbers = footnotes.number(own.flatMap((chunk) => reader.read(chunk).references));
			const definitions = reader.definitionsFor(own, chunks);
			yield between.before(blocksOf(input, { chunks: own, first: start, numbers, definitions }));
		}
		yield between.rest();
		const notes = footnotes.render(input.marks, { highlight, still: input.still });
		if (notes !== undefined) yield [notes];
	}

	return {
		render,
		page: ({ document, marks, ...input }) =>
			renderPage(render({ document, marks, missing: [], still: true }), input),
		get rendered() {
			return rendered;
		},
	};
}

/** All that the HTML of some chunks depends on beside their text. */
function keyOf({ marks }: RenderInput, { chunks, first, numbers, definitions }: GroupInput): string {
	return JSON.stringify([
		marks
			.slice(first, first + chunks.length)
			.map((it) => [it.marks, it.slugs, [...it.fillable], it.pairs.length]),
		[...numbers],
		definitions.map(({ identifier, url, title }) => [identifier, url, title]),
	]);
}

function isSame(before: readonly Chunk[], now: readonly Chunk[]): boolean {
	return before.length === now.length && before.every((chunk, index) => chunk === now[index]);
}
