import { linesOf } from '../lineEnds.ts';
import { plainLocation } from '../read/factsBuilder.ts';
import type { Region } from '../read/readInline.ts';
import { readLine } from '../read/readParagraph.ts';
import type { Span } from '../span.ts';
import { marker, opening, thematicBreak, turning } from './lineKinds.ts';
import { scanCodeSpans } from './scanInline.ts';
import { bailout, type ChunkScan, currentLine, type ScannedLine, sourceOf } from './scanLines.ts';
import { isDelimiterRow, scanTable } from './scanTable.ts';

/** Scans a paragraph, and a table that follows it without a blank line. Throws {@link bailout}. */
export function scanParagraph(scan: ChunkScan, first: ScannedLine): void {
	let end = first.start;
	const head = scan.at;
	for (let line = currentLine(scan); line !== undefined && !line.isBlank; line = currentLine(scan)) {
		const text = sourceOf(scan, line).slice(line.indent);
		// A line that opens another block is not the header of a table.
		if (scan.at > head && interruptsParagraph(line, text)) break;
		if (isDelimiterRow(scan.facts.source, scan.lines[scan.at + 1])) {
			if (text.startsWith('[^')) throw bailout;
			if (end > first.start) scanText(scan, { start: first.start, end });
			scan.at = scanTable(scan.facts, scan.lines, scan.at);
			return;
		}
		end = line.end;
		scan.at++;
	}
	scanText(scan, { start: first.start, end });
}

/** Whether another block starts in a line of a paragraph. */
function interruptsParagraph(line: ScannedLine, text: string): boolean {
	if (turning.test(text)) throw bailout;
	const number = marker.exec(text)?.[1];
	const opens = opening.test(text) || marker.test(text) || thematicBreak.test(text);
	if (!opens) return false;
	// Only a list that starts with 1 and has text in its item interrupts a paragraph.
	if (line.indent > 0 || (number !== undefined && number !== '1') || /^(?:[-+*]|\d+[.)])\s*$/.test(text))
		throw bailout;
	return true;
}

/** Scans the text of a paragraph that is not the first one of a list item. Does not move. Throws {@link bailout}. */
export function scanText(scan: ChunkScan, span: Span): void {
	const { facts } = scan;
	const text = sourceOf(scan, span);
	if (text.startsWith('[^')) throw bailout;
	if (text.startsWith('[')) {
		const definition = /^\[[^[\]\\^]+\]:[ \t]+[^\s<>`"'(]+(?:[ \t]+"[^"`\\]*")?(?:\r?\n|$)(?!\s*["'(])/.exec(
			text,
		);
		if (definition) {
			const start = span.start + definition[0].length;
			if (start < span.end) scanText(scan, { start, end: span.end });
			return;
		}
		if (/^\[[^\]]*\]:/.test(text)) throw bailout;
	}
	const regions: Region[] = [];
	for (const line of linesOf(scan.facts.source, span.start, span.end)) {
		const region = readLine(facts, line);
		if (region !== undefined) regions.push(region);
	}
	scanCodeSpans(facts, span, regions, { span, location: plainLocation(facts) });
}
