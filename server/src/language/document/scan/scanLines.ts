import { limits } from '../limits.ts';
import type { Line } from '../lineEnds.ts';
import type { FactsBuilder } from '../read/factsBuilder.ts';
import type { Span } from '../span.ts';

/** A line with its indentation, which decides about its block. */
export interface ScannedLine extends Line {
	/** The number of spaces before its first other character. */
	readonly indent: number;
	readonly isBlank: boolean;
}

/** Thrown while a chunk is scanned, if the chunk has to be parsed. `scanChunk` and `scanTitle` catch it. */
export const bailout = Symbol('bailout');

/** The start of a line with too many nested containers to be parsed. */
const nests = /^(?:[>\d \t]|[-+*.)](?=[ \t]|$))+$/;

/** Cuts a text into lines that end in `\n` or `\r\n`. Throws {@link bailout} for tabs before text. */
export function scanLines(text: string): readonly ScannedLine[] {
	const lines: ScannedLine[] = [];
	for (let start = 0; start <= text.length; ) {
		const found = text.indexOf('\n', start);
		const next = found < 0 ? text.length : found + 1;
		let end = found < 0 ? text.length : found;
		if (end > start && text.charCodeAt(end - 1) === 13) end--;
		if (found >= 0 || start < text.length) lines.push(scannedLine(text, start, end, next));
		if (found < 0) break;
		start = next;
	}
	return lines;
}

function scannedLine(text: string, start: number, end: number, next: number): ScannedLine {
	let at = start;
	while (at < end && text.charCodeAt(at) === 32) at++;
	if (at < end && text.charCodeAt(at) === 9) {
		// Other white space than spaces and tabs is text.
		if (/[^ \t]/.test(text.slice(at, end))) throw bailout;
		at = end;
	}
	if (end - at > limits.nesting && nests.test(text.slice(at, at + limits.nesting))) throw bailout;
	return { start, end, next, indent: at - start, isBlank: at === end };
}

/** The state of the scan of a chunk. Functions that scan a block start at the current line and move on to the line after the block. */
export interface ChunkScan {
	readonly facts: FactsBuilder;
	readonly lines: readonly ScannedLine[];
	/** Index of the current line. */
	at: number;
}

/** The current line; `undefined` at the end of the chunk. */
export function currentLine({ lines, at }: ChunkScan): ScannedLine | undefined {
	return lines[at];
}

/** The source of a span. */
export function sourceOf({ facts }: ChunkScan, { start, end }: Span): string {
	return facts.source.slice(start, end);
}
