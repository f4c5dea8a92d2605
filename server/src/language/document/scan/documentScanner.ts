import type { Chunk } from '../chunk.ts';
import { byteOrderMark, createDocument, type MarkdownDocument } from '../document.ts';
import type { ChunkFacts } from '../facts.ts';
import { limits } from '../limits.ts';
import { lineStarts } from '../lineEnds.ts';
import { type Boundary, frontMatterEnd, nextBoundary } from '../parse/chunkBoundaries.ts';
import { mayBeCostly, withoutCostlyText } from '../parse/costlyText.ts';
import type { DocumentParser } from '../parse/documentParser.ts';
import { emptyLists } from '../read/factsBuilder.ts';
import { scanChunk } from './scanChunk.ts';

import { scanTitle } from './scanHeading.ts';

/**
 * Reads files that are not open, for the names in them. Looks once at each line, which takes about a hundredth of the time
 * of a parse, and leaves chunks to the parser where that is not certain to give the same facts.
 */
export interface DocumentScanner {
	/**
	 * Reads a document. Its chunks have the same headings, tables, fields, groups, code spans, fences and metadata as after
	 * a parse; other facts can be missing.
	 */
	scan(text: string): MarkdownDocument;
	/** Reads only the headings and the metadata. */
	skim(text: string): SkimmedDocument;
	/** Reads the wanted chunks of a skimmed document as {@link DocumentScanner.scan} does. The others keep at least their headings. */
	scanWhere(skimmed: SkimmedDocument, isWanted: (chunkText: string) => boolean): MarkdownDocument;
	/** How many chunks were left to the parser, for tests that count the work. */
	readonly parsed: number;
}

/** A document where some chunks have only their headings. */
export interface SkimmedDocument extends MarkdownDocument {
	/** The chunks with only their headings. */
	readonly skimmed: ReadonlySet<Chunk>;
}

export function createDocumentScanner(parser: DocumentParser): DocumentScanner {
	let parsed = 0;

	function parse(text: string): readonly Chunk[] {
		const { chunks } = parser.parse(text);
		parsed += chunks.length;
		return chunks;
	}

	function read(piece: string, isClosed: boolean): readonly Chunk[] {
		const chunk = isClosed ? scannedChunk(piece) : undefined;
		return chunk ? [chunk] : parse(piece);
	}

	function chunksOf(source: string, skimmed: Set<Chunk>): readonly Chunk[] {
		const all: Chunk[] = [];
		let after = Math.max(0, frontMatterEnd(source) - 1);
		for (let start = 0; start < source.length; after = 0) {
			const boundary = nextBoundary(source, start, after);
			const piece = source.slice(start, boundary.end);
			const skim = start > 0 ? skimmedChunk(piece, boundary) : undefined;
			if (skim) skimmed.add(skim);
			const chunks = skim ? [skim] : read(piece, after === 0 && !boundary.unclosed);
			// A block that is still open can go on to the end of the text.
			if (chunks.at(-1)?.open) return [...all, ...parse(source.slice(start))];
			all.push(...chunks);
			start = boundary.end;
		}
		return all;
	}

	function skim(text: string): SkimmedDocument {
		const mark = text.startsWith(byteOrderMark);
		const source = mark ? text.slice(1) : text;
		const skimmed = new Set<Chunk>();
		// The scanner does not know lone carriage returns, nor a second byte order mark.
		if (/\r(?!\n)|^\uFEFF/.test(source)) return { ...parser.parse(text), skimmed };
		return { ...createDocument(chunksOf(source, skimmed), mark), skimmed };
	}

	function scanWhere(document: SkimmedDocument, isWanted: (chunkText: string) => boolean): MarkdownDocument {
		const { chunks, skimmed, hasByteOrderMark } = document;
		const all = chunks.flatMap((chunk) =>
			skimmed.has(chunk) && isWanted(chunk.text) ? read(chunk.text, true) : [chunk],
		);
		return createDocument(all, hasByteOrderMark);
	}

	return {
		get parsed() {
			return parsed;
		},
		skim,
		scanWhere,
		scan: (text) => scanWhere(skim(text), () => true),
	};
}

function scannedChunk(text: string): Chunk | undefined {
	if (text.length > limits.chunkLength) return undefined;
	if (mayBeCostly(text) && withoutCostlyText(text).replaced.length > 0) return undefined;
	const read = scanChunk(text);
	return read && { ...bare, text, ...read, lineBreaks: read.lineStarts.length - 1 };
}

/**
 * A chunk with only its heading, which is of the second level or below, since metadata is above those. `undefined` if the
 * chunk can have other headings, or if only the parse can read this one.
 */
function skimmedChunk(text: string, { isPlain, lineBreaks }: Boundary): Chunk | undefined {
	const heading = isPlain && text.startsWith('##') ? scanTitle(text) : undefined;
	return heading && new SkimmedChunk(text, lineBreaks, { ...noFacts, headings: [heading] });
}

/** A chunk on which no definition has an effect. */
const bare = { open: false, defines: [], mentions: new Set<string>(), labels: [] } as const;

const noFacts: ChunkFacts = { ...emptyLists(), approximate: false };

/** A skimmed chunk. Computes its line starts on access, since few are asked for. */
class SkimmedChunk implements Chunk {
	readonly open = false;
	readonly defines = bare.defines;
	readonly mentions = bare.mentions;
	readonly labels = bare.labels;
	readonly text: string;
	readonly lineBreaks: number;
	readonly facts: ChunkFacts;

	constructor(text: string, lineBreaks: number, facts: ChunkFacts) {
		this.text = text;
		this.lineBreaks = lineBreaks;
		this.facts = facts;
	}

	get lineStarts(): readonly number[] {
		return lineStarts(this.text);
	}
}
