import type { Chunk } from './chunk.ts';
import type { ChunkFacts } from './facts.ts';
import type { Position, Span } from './span.ts';

/**
 * A Markdown document, cut into chunks. Immutable: an edit makes a new document, which shares the chunks that the edit
 * did not touch.
 *
 * Offsets are UTF-16 code units from the first character after the byte order mark; the mark itself is at -1. Positions
 * include the mark, as in the text of an editor or a file.
 */
export interface MarkdownDocument {
	readonly chunks: readonly Chunk[];
	/** The offset at which each chunk starts; the last entry is the length of the text. */
	readonly starts: readonly number[];
	/** The line in which each chunk starts; the last entry is the number of line ends. */
	readonly lines: readonly number[];
	readonly hasByteOrderMark: boolean;
}

export const byteOrderMark = '\uFEFF';

export function createDocument(chunks: readonly Chunk[], hasByteOrderMark: boolean): MarkdownDocument {
	const starts = [0];
	const lines = [0];
	for (const [index, chunk] of chunks.entries()) {
		starts.push((starts[index] ?? 0) + chunk.text.length);
		lines.push((lines[index] ?? 0) + chunk.lineBreaks);
	}
	return { chunks, starts, lines, hasByteOrderMark };
}

/** The whole text, with the byte order mark. */
export function textOf(document: MarkdownDocument): string {
	const mark = document.hasByteOrderMark ? byteOrderMark : '';
	return mark + document.chunks.map(({ text }) => text).join('');
}

/** The length of the text without the byte order mark. */
export function lengthOf(document: MarkdownDocument): number {
	return document.starts.at(-1) ?? 0;
}

/** The text between two offsets. */
export function sliceOf(document: MarkdownDocument, { start, end }: Span): string {
	let slice = '';
	for (let index = chunkAt(document, start); index < document.chunks.length; index++) {
		const chunkStart = document.starts[index] ?? 0;
		if (chunkStart >= end) break;
		slice += document.chunks[index]?.text.slice(Math.max(0, start - chunkStart), end - chunkStart) ?? '';
	}
	return slice;
}

/** The index of the chunk that contains `offset`; the last chunk for the end of the text, -1 in an empty document. */
export function chunkAt(document: MarkdownDocument, offset: number): number {
	return Math.min(lastAtMost(document.starts, offset), document.chunks.length - 1);
}

/** A chunk, and an offset relative to it. */
export interface ChunkOffset {
	readonly chunk: Chunk;
	/** Index of the chunk. */
	readonly index: number;
	/** Relative to the chunk. */
	readonly offset: number;
	/** The offset in the document at which the chunk starts. */
	readonly start: number;
}

/** The chunk that contains `offset`; `undefined` in an empty document. */
export function chunkOffsetAt(document: MarkdownDocument, offset: number): ChunkOffset | undefined {
	const index = chunkAt(document, offset);
	const chunk = document.chunks[index];
	const start = document.starts[index] ?? 0;
	return chunk && { chunk, index, offset: offset - start, start };
}

/** The names of the fact lists. */
type FactListName = {
	readonly [Name in keyof ChunkFacts]: ChunkFacts[Name] extends readonly unknown[] ? Name : never;
}[keyof ChunkFacts];

/** How many facts the document has in each list. Equal counts mean that two texts have the same structure. */
export function factCounts({ chunks }: MarkdownDocument, lists: readonly FactListName[]): string {
	return lists.map((list) => chunks.reduce((sum, { facts }) => sum + facts[list].length, 0)).join(' ');
}

/** The span of the line at an offset, without its line end. */
export function lineAt(document: MarkdownDocument, offset: number): Span {
	const { line } = positionAt(document, offset);
	return {
		start: offsetAt(document, { line, character: 0 }),
		end: offsetAt(document, { line, character: Number.MAX_SAFE_INTEGER }),
	};
}

/** The position of an offset. Clamps it to the text, and an offset inside a line end to the end of the line. */
export function positionAt(document: MarkdownDocument, offset: number): Position {
	const mark = markLength(document);
	const bounded = Math.max(-mark, Math.min(offset, lengthOf(document)));
	const index = chunkAt(document, bounded);
	const chunk = document.chunks[index];
	if (chunk === undefined || bounded < 0) return { line: 0, character: bounded + mark };
	const within = bounded - (document.starts[index] ?? 0);
	const lineInChunk = lastAtMost(chunk.lineStarts, within);
	const line = (document.lines[index] ?? 0) + lineInChunk;
	const character = Math.min(within, lineEnd(chunk, lineInChunk)) - (chunk.lineStarts[lineInChunk] ?? 0);
	return { line, character: character + (line === 0 ? mark : 0) };
}

/** The offset of a position. Clamps it to the end of its line, and a line after the last to the end of the text. */
export function offsetAt(document: MarkdownDocument, { line, character }: Position): number {
	const mark = markLength(document);
	if (line < 0 || (line === 0 && character < mark)) return -mark;
	if (line > (document.lines.at(-1) ?? 0)) return lengthOf(document);
	const index = chunkOfLine(document, line);
	const chunk = document.chunks[index];
	if (chunk === undefined) return 0;
	const lineInChunk = line - (document.lines[index] ?? 0);
	const start = chunk.lineStarts[lineInChunk] ?? 0;
	const end = lineEnd(chunk, lineInChunk);
	const within = Math.max(start, Math.min(start + character - (line === 0 ? mark : 0), end));
	return (document.starts[index] ?? 0) + within;
}

function markLength({ hasByteOrderMark }: MarkdownDocument): number {
	return hasByteOrderMark ? byteOrderMark.length : 0;
}

/** The index of the last chunk that starts at or before `line`. The text after a chunk's last line end is in the next chunk. */
function chunkOfLine(document: MarkdownDocument, line: number): number {
	return Math.min(lastAtMost(document.lines, line), document.chunks.length - 1);
}

function lineEnd(chunk: Chunk, line: number): number {
	let end = chunk.lineStarts[line + 1] ?? chunk.text.length;
	if (chunk.lineStarts[line + 1] === undefined) return end;
	if (chunk.text[end - 1] === '\n') end--;
	if (chunk.text[end - 1] === '\r') end--;
	return end;
}

/** The index of the last of the ascending `values` that is at most `value`. */
function lastAtMost(values: readonly number[], value: number): number {
	let low = 0;
	let high = values.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((values[middle] ?? 0) <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}
