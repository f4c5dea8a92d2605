import type { Chunk } from '../chunk.ts';
import { byteOrderMark, createDocument, lengthOf, type MarkdownDocument, textOf } from '../document.ts';
import { type ChunkLimits, limits } from '../limits.ts';
import type { Span } from '../span.ts';
import type { TextEdit } from '../textEdit.ts';
import { type Definitions, definitionsOf, likelyDefinitions, sameDefinitions } from './definitions.ts';
import { longerRegion, type Region, touchedRegion } from './editRegion.ts';
import { createMarkdownParser } from './markdownParser.ts';
import { readChunk, withLabels } from './readChunk.ts';
import { type Piece, splitChunks } from './splitChunks.ts';

/** Parses texts into documents, and updates documents after edits. */
export interface DocumentParser {
	/** Parses a text. Never throws. */
	parse(text: string): MarkdownDocument;
	/** Parses a text one chunk a step, so that other work can run during a long parse. */
	parseInSteps(text: string): Generator<undefined, MarkdownDocument>;
	/** The document after an edit, equal to parsing the edited text. Parses only the chunks that the edit touches. */
	update(document: MarkdownDocument, edit: TextEdit): MarkdownDocument;
	/** How many texts the Markdown parser has parsed, for tests that count the work of an edit. */
	readonly parsed: number;
}

/** @param chunkLimits tests make them small */
export function createDocumentParser(chunkLimits: ChunkLimits = limits): DocumentParser {
	const parser = createMarkdownParser();
	const memory = createChunkMemory();
	const { chunkLength } = chunkLimits;
	const split = (text: string, isFirst: boolean, defined: Definitions) =>
		splitChunks(text, isFirst, { parser, chunkLength, defined, recall: memory.recall });
	const read = (piece: Piece, parts?: Chunk['parts']) =>
		piece.known ?? readChunk(piece, parser, chunkLimits, parts);

	/**
	 * Reads the chunks again that refer to definitions of other chunks.
	 *
	 * @param fresh the indices of the chunks that were just read
	 */
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
		return createDocument(finished, mark);
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

	function update(document: MarkdownDocument, edit: TextEdit): MarkdownDocument {
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

function editedText(document: MarkdownDocument, { span, text }: TextEdit): string {
	const old = textOf(document);
	const mark = old.length - lengthOf(document);
	return old.slice(0, mark + span.start) + text + old.slice(mark + span.end);
}

/** The chunks that edits removed, so that an undo does not parse them again. */
interface ChunkMemory {
	remember(chunks: readonly Chunk[]): void;
	/** A removed chunk with this text, read without definitions of other chunks. */
	recall(text: string): Chunk | undefined;
}

/** The memory keeps the newest chunks, up to this many code units. */
const memoryLength = 1_000_000;

function createChunkMemory(): ChunkMemory {
	const chunks = new Map<string, Chunk>();
	let length = 0;
	return {
		remember(dropped) {
			for (const chunk of dropped) {
				// The text alone decides the end of a chunk only if the chunk is neither open nor long.
				const isAlone = chunk.labels.length === 0 && !chunk.open && chunk.parts === undefined;
				if (!isAlone || chunks.has(chunk.text)) continue;
				chunks.set(chunk.text, chunk);
				length += chunk.text.length;
			}
			for (const text of chunks.keys()) {
				if (length <= memoryLength) break;
				chunks.delete(text);
				length -= text.length;
			}
		},
		recall: (text) => chunks.get(text),
	};
}
