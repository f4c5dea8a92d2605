import type { Chunk } from './chunk.ts';
import { frontMatterEnd, nextBoundary } from './chunkBoundaries.ts';
import { withoutCostlyText } from './costlyText.ts';
import { byteOrderMark, type MarkdownDocument, makeDocument } from './document.ts';
import { limits } from './limits.ts';
import type { DocumentParser } from './parseDocument.ts';
import { scanChunk } from './scanChunk.ts';
import { mayBeCostly } from './scanCost.ts';

/** Reads texts that nobody has open, for the names in them. */
export interface DocumentScanner {
	/**
	 * A document whose chunks have the headings, tables, fields, groups, code spans, fences and metadata that the parse
	 * gives, and perhaps nothing else. Costs a look at each line, where the parser takes a hundred times as long; a chunk
	 * that is not plain is parsed.
	 */
	scan(text: string): MarkdownDocument;
	/** Chunks that were left to the parser so far, for tests that count. */
	readonly parsed: number;
}

export function createDocumentScanner(parser: DocumentParser): DocumentScanner {
	let parsed = 0;

	function parse(text: string): readonly Chunk[] {
		const { chunks } = parser.parse(text);
		parsed += chunks.length;
		return chunks;
	}

	/** The chunks of what starts a text behind `start`; the rest of it where something stays open. */
	function chunksAt(
		source: string,
		start: number,
	): { readonly chunks: readonly Chunk[]; readonly end: number } {
		const after = start === 0 ? Math.max(0, frontMatterEnd(source) - 1) : 0;
		const { end, unclosed } = nextBoundary(start === 0 ? source : source.slice(start), after);
		const piece = source.slice(start, start + end);
		const chunk = unclosed || after > 0 ? undefined : scanned(piece);
		const chunks = chunk ? [chunk] : parse(piece);
		if (!chunks.at(-1)?.open) return { chunks, end: start + end };
		return { chunks: parse(source.slice(start)), end: source.length };
	}

	function chunksOf(source: string): readonly Chunk[] {
		const all: Chunk[] = [];
		for (let start = 0; start < source.length; ) {
			const { chunks, end } = chunksAt(source, start);
			all.push(...chunks);
			start = end;
		}
		return all;
	}

	return {
		get parsed() {
			return parsed;
		},
		scan(text) {
			const mark = text.startsWith(byteOrderMark);
			const source = mark ? text.slice(1) : text;
			// A lone carriage return ends a line for the parser, and for nobody who writes; so does no second mark.
			if (/\r(?!\n)|^\uFEFF/.test(source)) return parser.parse(text);
			return makeDocument(chunksOf(source), mark);
		},
	};
}

function scanned(text: string): Chunk | undefined {
	if (text.length > limits.chunkLength) return undefined;
	if (mayBeCostly(text) && withoutCostlyText(text).replaced.length > 0) return undefined;
	const read = scanChunk(text);
	return (
		read && {
			text,
			...read,
			lineBreaks: read.lineStarts.length - 1,
			open: false,
			defines: [],
			mentions: new Set(),
			labels: [],
		}
	);
}
