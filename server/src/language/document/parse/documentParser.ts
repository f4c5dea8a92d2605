import type { Chunk } from '../chunk.ts';
import { byteOrderMark, lengthOf, type MarkdownDocument, makeDocument, textOf } from '../document.ts';
import { type ChunkLimits, limits } from '../limits.ts';
import type { Span } from '../span.ts';
import { createChunkMemory } from './chunkMemory.ts';
import { type Definitions, definitionsOf, likelyDefinitions, sameDefinitions } from './definitions.ts';
import { type Edit, longerRegion, type Region, touchedRegion } from './editRegion.ts';
import { createMarkdownParser } from './markdownParser.ts';
import { readChunk, withLabels } from './readChunk.ts';
import { type Piece, splitChunks } from './splitChunks.ts';

/** Makes documents of texts, and of documents and edits. */
export interface DocumentParser {
	/** Never throws, whatever the text. */
	parse(text: string): MarkdownDocument;
	/** The same in steps, one chunk each, so that a long first parse can let other work through. */
	parseInSteps(text: string): Generator<undefined, MarkdownDocument>;
	/** Equal, positions included, to parsing the edited text; costs the chunks that the edit touches. */
	update(document: MarkdownDocument, edit: Edit): MarkdownDocument;
	/** Texts given to the Markdown parser so far, for tests that count the work of an edit. */
	readonly parsed: number;
}

export function createDocumentParser(chunkLimits: ChunkLimits = limits): DocumentParser {
	const parser = createMarkdownParser();
	const memory = createChunkMemory();
	const { chunkLength } = chunkLimits;
	const split = (text: string, isFirst: boolean, defined: Definitions) =>
		splitChunks(text, isFirst, { parser, chunkLength, defined, recall: memory.recall });
	const read = (piece: Piece, parts?: Chunk['parts']) =>
		piece.known ?? readChunk(piece, parser, chunkLimits, parts);

	/** Reads again the chunks that refer to what other chunks define; `fresh` are those that were just read. */
	function* finish(
		chunks: readonly Chunk[],
		fresh: Span,
		before: Definitions,
		mark: boolean,
	): Generator<undefined, MarkdownDocument> {
		const defined = definitionsOf(chunks);
		const changed = !sameDefinitions(before, defined);
		const finished: Chunk[] = [];
		for (const [index, chunk] of chunks.entries()) {
			const isFresh = index >= fresh.start && index < fresh.end;
			const labelled = changed || isFresh ? withLabels(chunk, defined, parser) : chunk;
			finished.push(labelled);
			if (labelled !== chunk) yield;
		}
		return makeDocument(finished, mark);
	}

	function* parseInSteps(text: string): Generator<undefined, MarkdownDocument> {
		const mark = text.startsWith(byteOrderMark);
		const chunks: Chunk[] = [];
		for (const piece of split(mark ? text.slice(1) : text, true, likelyDefinitions(text))) {
			chunks.push(read(piece));
			yield;
		}
		return yield* finish(chunks, { start: 0, end: chunks.length }, new Map(), mark);
	}

	function parse(text: string): MarkdownDocument {
		return drain(parseInSteps(text));
	}

	function update(document: MarkdownDocument, edit: Edit): MarkdownDocument {
		const before = definitionsOf(document.chunks);
		let region: Region | undefined = edit.span.start < 0 ? undefined : touchedRegion(document, edit);
		while (region !== undefined && !(region.first === 0 && region.text.startsWith(byteOrderMark))) {
			memory.remember(document.chunks.slice(region.first, region.last + 1));
			const pieces = [...split(region.text, region.first === 0, before)];
			const isOpen = pieces.at(-1)?.open ?? false;
			const longer = longerRegion(document, region, isOpen);
			if (longer === undefined) return replaceChunks(document, region, pieces, before);
			region = longer;
		}
		memory.remember(document.chunks);
		return parse(editedText(document, edit));
	}

	function replaceChunks(
		document: MarkdownDocument,
		{ first, last }: Region,
		pieces: readonly Piece[],
		before: Definitions,
	): MarkdownDocument {
		const dropped = document.chunks.slice(first, last + 1);
		const parts = new Map(dropped.flatMap((chunk) => [...(chunk.parts ?? [])]));
		const chunks = pieces.map((piece) => read(piece, parts));
		const all = [...document.chunks.slice(0, first), ...chunks, ...document.chunks.slice(last + 1)];
		const fresh = { start: first, end: first + chunks.length };
		return drain(finish(all, fresh, before, document.hasByteOrderMark));
	}

	return {
		parse,
		parseInSteps,
		update,
		get parsed() {
			return parser.parsed;
		},
	};
}

function drain<Result>(steps: Iterator<undefined, Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

function editedText(document: MarkdownDocument, { span, text }: Edit): string {
	const old = textOf(document);
	const mark = old.length - lengthOf(document);
	return old.slice(0, mark + span.start) + text + old.slice(mark + span.end);
}
