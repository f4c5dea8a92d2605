import type { Chunk } from './chunk.ts';
import { createChunkMemory } from './chunkMemory.ts';
import { type Definitions, definitionsOf, sameDefinitions } from './definitions.ts';
import { byteOrderMark, lengthOf, type MarkdownDocument, makeDocument, textOf } from './document.ts';
import { type Edit, longerRegion, type Region, touchedRegion } from './editRegion.ts';
import { type ChunkLimits, limits } from './limits.ts';
import { createMarkdownParser } from './markdownParser.ts';
import { readChunk, withLabels } from './readChunk.ts';
import type { Span } from './span.ts';
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
	const splitting = { parser, recall: memory.recall, chunkLength: chunkLimits.chunkLength };
	const read = (piece: Piece, parts?: Chunk['parts']) =>
		piece.known ?? readChunk(piece, parser, chunkLimits, parts);

	/** Reads again the chunks that refer to what other chunks define; `fresh` are those not read with labels yet. */
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
		for (const piece of splitChunks(mark ? text.slice(1) : text, true, splitting)) {
			chunks.push(read(piece));
			yield;
		}
		return yield* finish(chunks, { start: 0, end: chunks.length }, new Map(), mark);
	}

	function parse(text: string): MarkdownDocument {
		return drain(parseInSteps(text));
	}

	function update(document: MarkdownDocument, edit: Edit): MarkdownDocument {
		let region: Region | undefined = edit.span.start < 0 ? undefined : touchedRegion(document, edit);
		while (region !== undefined && !(region.first === 0 && region.text.startsWith(byteOrderMark))) {
			const dropped = document.chunks.slice(region.first, region.last + 1);
			memory.remember(dropped);
			const pieces = [...splitChunks(region.text, region.first === 0, splitting)];
			const isOpen = pieces.some(({ open }) => open);
			const longer = longerRegion(document, region, isOpen);
			if (longer === undefined) return replaceChunks(document, region, pieces, dropped);
			region = longer;
		}
		memory.remember(document.chunks);
		return parse(editedText(document, edit));
	}

	function replaceChunks(
		document: MarkdownDocument,
		{ first, last }: Region,
		pieces: readonly Piece[],
		dropped: readonly Chunk[],
	): MarkdownDocument {
		const parts = new Map(dropped.flatMap((chunk) => [...(chunk.parts ?? [])]));
		const head = document.chunks.slice(0, first);
		const chunks = pieces.map((piece) => read(piece, parts));
		const all = [...head, ...chunks, ...document.chunks.slice(last + 1)];
		const fresh = { start: first, end: first + chunks.length };
		return drain(finish(all, fresh, definitionsOf(document.chunks), document.hasByteOrderMark));
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
