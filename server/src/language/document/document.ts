import type { Chunk } from './chunk.ts';
import type { Position, Span } from './span.ts';

/**
 * A Markdown document cut into chunks. Never changes: an edit gives a new document that shares the chunks it did
 * not touch. Offsets count UTF-16 units of the text behind its byte order mark, which stands at -1; positions count
 * the mark, as the text does that an editor or a file shows.
 */
export interface MarkdownDocument {
	readonly chunks: readonly Chunk[];
	/** Offset at which each chunk starts, and the length of the text as the last entry. */
	readonly starts: readonly number[];
	/** Line in which each chunk starts, and the number of line ends as the last entry. */
	readonly lines: readonly number[];
	/** The text starts with a byte order mark. */
	readonly hasByteOrderMark: boolean;
}

export const byteOrderMark = '\uFEFF';

export function makeDocument(chunks: readonly Chunk[], hasByteOrderMark: boolean): MarkdownDocument {
	const starts = [0];
	const lines = [0];
	for (const [index, chunk] of chunks.entries()) {
		starts.push((starts[index] ?? 0) + chunk.text.length);
		lines.push((lines[index] ?? 0) + chunk.lineBreaks);
	}
	return { chunks, starts, lines, hasByteOrderMark };
}

/** The text as it was given, byte order mark included. */
export function textOf(document: MarkdownDocument): string {
	const mark = document.hasByteOrderMark ? byteOrderMark : '';
	return mark + document.chunks.map(({ text }) => text).join('');
}

export function lengthOf(document: MarkdownDocument): number {
	return document.starts.at(-1) ?? 0;
}

/** Source between two offsets. */
export function sliceOf(document: MarkdownDocument, { start, end }: Span): string {
	let slice = '';
	for (let index = chunkAt(document, start); index < document.chunks.length; index++) {
		const chunkStart = document.starts[index] ?? 0;
		if (chunkStart >= end) break;
		slice += document.chunks[index]?.text.slice(Math.max(0, start - chunkStart), end - chunkStart) ?? '';
	}
	return slice;
}

/** Index of the chunk that holds `offset`; the last one for the end of the text. -1 in an empty document. */
export function chunkAt(document: MarkdownDocument, offset: number): number {
	return Math.min(lastNotAbove(document.starts, offset), document.chunks.length - 1);
}

/** The line at an offset, without its end. */
export function lineAt(document: MarkdownDocument, offset: number): Span {
	const { line } = positionAt(document, offset);
	return {
		start: offsetAt(document, { line, character: 0 }),
		end: offsetAt(document, { line, character: Number.MAX_SAFE_INTEGER }),
	};
}

/** Offsets out of range count as the nearest end of the text, one within a line end as the end of the line. */
export function positionAt(document: MarkdownDocument, offset: number): Position {
	const mark = markLength(document);
	const bounded = Math.max(-mark, Math.min(offset, lengthOf(document)));
	const index = chunkAt(document, bounded);
	const chunk = document.chunks[index];
	if (chunk === undefined || bounded < 0) return { line: 0, character: bounded + mark };
	const within = bounded - (document.starts[index] ?? 0);
	const lineInChunk = lastNotAbove(chunk.lineStarts, within);
	const line = (document.lines[index] ?? 0) + lineInChunk;
	const character = Math.min(within, lineEnd(chunk, lineInChunk)) - (chunk.lineStarts[lineInChunk] ?? 0);
	return { line, character: character + (line === 0 ? mark : 0) };
}

/** A position after the end of its line counts as the end of the line, one after the last line as the text's end. */
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

/** The last chunk in which the line has text: the line after a chunk's last line end is the next chunk's. */
function chunkOfLine(document: MarkdownDocument, line: number): number {
	return Math.min(lastNotAbove(document.lines, line), document.chunks.length - 1);
}

function lineEnd(chunk: Chunk, line: number): number {
	let end = chunk.lineStarts[line + 1] ?? chunk.text.length;
	if (chunk.lineStarts[line + 1] === undefined) return end;
	if (chunk.text[end - 1] === '\n') end--;
	if (chunk.text[end - 1] === '\r') end--;
	return end;
}

/** Index of the last of the rising `values` that is not above `value`. */
function lastNotAbove(values: readonly number[], value: number): number {
	let low = 0;
	let high = values.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((values[middle] ?? 0) <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}
