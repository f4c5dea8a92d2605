import type { Chunk } from '../chunk.ts';
import { byteOrderMark, type MarkdownDocument, makeDocument } from '../document.ts';
import type { ChunkFacts } from '../facts.ts';
import { limits } from '../limits.ts';
import { lineStarts } from '../lineEnds.ts';
import { type Boundary, frontMatterEnd, nextBoundary } from '../parse/chunkBoundaries.ts';
import { withoutCostlyText } from '../parse/costlyText.ts';
import type { DocumentParser } from '../parse/documentParser.ts';
import { emptyLists } from '../read/factsBuilder.ts';
import { scanChunk } from './scanChunk.ts';
import { mayBeCostly } from './scanCost.ts';
import { scanTitle } from './scanHeading.ts';

/** Reads texts that nobody has open, for the names in them. */
export interface DocumentScanner {
	/**
	 * A document whose chunks have the headings, tables, fields, groups, code spans, fences and metadata that the parse
	 * gives, and perhaps nothing else. Costs a look at each line, where the parser takes a hundred times as long; a chunk
	 * that is not plain is parsed.
	 */
	scan(text: string): MarkdownDocument;
	/** The same text with its headings and its metadata alone. */
	skim(text: string): SkimmedDocument;
	/** The document that {@link DocumentScanner.scan} gives, but for the chunks that are not wanted: they have headings at least. */
	scanWhere(skimmed: SkimmedDocument, isWanted: (chunkText: string) => boolean): MarkdownDocument;
	/** Chunks that were left to the parser so far, for tests that count. */
	readonly parsed: number;
}

/** A document of which some chunks have been looked at for their headings only. */
export interface SkimmedDocument extends MarkdownDocument {
	/** Those chunks. */
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
			// What stays open goes on to the end of the text, or to where it is closed.
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
		// A lone carriage return ends a line for the parser, and for nobody who writes; so does no second mark.
		if (/\r(?!\n)|^\uFEFF/.test(source)) return { ...parser.parse(text), skimmed };
		return { ...makeDocument(chunksOf(source, skimmed), mark), skimmed };
	}

	function scanWhere(document: SkimmedDocument, isWanted: (chunkText: string) => boolean): MarkdownDocument {
		const { chunks, skimmed, hasByteOrderMark } = document;
		const all = chunks.flatMap((chunk) =>
			skimmed.has(chunk) && isWanted(chunk.text) ? read(chunk.text, true) : [chunk],
		);
		return makeDocument(all, hasByteOrderMark);
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
 * A chunk of which no line but the first is a heading, of the second level or below: metadata stands before those.
 * Undefined where only the parse can tell what the heading says.
 */
function skimmedChunk(text: string, { isPlain, lineBreaks }: Boundary): Chunk | undefined {
	const heading = isPlain && text.startsWith('##') ? scanTitle(text) : undefined;
	return heading && new SkimmedChunk(text, lineBreaks, { ...noFacts, headings: [heading] });
}

const bare = { open: false, defines: [], mentions: new Set<string>(), labels: [] } as const;

const noFacts: ChunkFacts = { ...emptyLists(), approximate: false };

/** Where its lines start is asked of few. */
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
