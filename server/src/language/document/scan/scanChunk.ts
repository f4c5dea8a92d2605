import type { ChunkFacts } from '../facts.ts';
import { newFacts, plainLocation } from '../read/factsBuilder.ts';
import { mayBeMetadata, readMetadataPairs } from '../read/metadataPairs.ts';
import type { Span } from '../span.ts';
import { isPlainQuote, marker, startsBlock, thematicBreak } from './lineKinds.ts';
import { scanHeading } from './scanHeading.ts';
import { scanCodeSpans } from './scanInline.ts';
import { bailout, type ChunkScan, currentLine, type ScannedLine, scanLines, sourceOf } from './scanLines.ts';
import { scanList } from './scanList.ts';
import { scanParagraph, scanText } from './scanParagraph.ts';

/** What {@link scanChunk} reads. */
export interface ScannedChunk {
	readonly facts: ChunkFacts;
	/** The offsets at which lines start. */
	readonly lineStarts: readonly number[];
}

/**
 * Reads the headings, tables, fields, groups, code spans, fences and metadata pairs of a chunk line by line. They are the
 * same as after a parse. `undefined` if a line could mean something else, so that the chunk has to be parsed.
 */
export function scanChunk(source: string): ScannedChunk | undefined {
	try {
		const lines = scanLines(source);
		const scan: ChunkScan = { facts: newFacts(source), lines, at: 0 };
		scanBlocks(scan);
		const { source: _, group: __, ...facts } = scan.facts;
		return { facts: { ...facts, approximate: false }, lineStarts: startsOf(lines) };
	} catch (thrown) {
		if (thrown !== bailout) throw thrown;
		return undefined;
	}
}

/** The same as `lineStarts`: a line end at the end of the text starts one more line. */
function startsOf(lines: readonly ScannedLine[]): readonly number[] {
	const starts = lines.map(({ start }) => start);
	const last = lines.at(-1);
	if (last === undefined || last.next > last.end) starts.push(last?.next ?? 0);
	return starts;
}

function scanBlocks(scan: ChunkScan): void {
	for (let line = currentLine(scan); line !== undefined; line = currentLine(scan)) {
		if (line.isBlank) scan.at++;
		else if (line.indent > 0) throw bailout;
		else scanBlock(scan, line);
	}
}

function scanBlock(scan: ChunkScan, line: ScannedLine): void {
	// Most lines are text, or the header of a table.
	if (!startsBlock.test(scan.facts.source[line.start] ?? '')) {
		scanParagraph(scan, line);
		return;
	}
	const text = sourceOf(scan, line);
	if (/^#{1,6}(?:[ \t]|$)/.test(text)) scanHeadingLine(scan, line);
	else if (/^(?:`{3}|~{3})/.test(text)) scanFence(scan, line, text);
	else if (text.startsWith('>')) scanQuote(scan);
	else if (text.startsWith('<')) scanComment(scan, line, text);
	else if (thematicBreak.test(text)) scanBreak(scan);
	else if (marker.test(text)) scanList(scan);
	else scanParagraph(scan, line);
}

function scanHeadingLine(scan: ChunkScan, line: ScannedLine): void {
	const heading = scanHeading(scan.facts.source, line);
	scan.facts.headings.push(heading);
	scan.facts.group = undefined;
	const { textSpan } = heading;
	const location = { ...plainLocation(scan.facts), inHeading: true };
	scanCodeSpans(scan.facts, textSpan, [], { span: textSpan, location });
	scan.at++;
}

function scanFence(scan: ChunkScan, line: ScannedLine, text: string): void {
	const [, fence = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
	if (/[`\\&]/.test(info)) throw bailout;
	const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`);
	let close = scan.at + 1;
	while (close < scan.lines.length && !closesFence(scan, scan.lines[close] ?? line, closing)) close++;
	const last = scan.lines[close];
	if (last === undefined || /[ \t]$/.test(sourceOf(scan, last))) throw bailout;
	scan.facts.fences.push({
		language: (/^[ \t]*([\w+#.-]+)/.exec(info)?.[1] ?? '').toLowerCase(),
		span: { start: line.start, end: last.end },
		contentSpan: { start: line.next, end: Math.max(line.next, last.start) },
		heading: scan.facts.headings.length - 1,
		group: scan.facts.group,
	});
	scan.at = close + 1;
}

/** Whether a line closes a fence. The first character rules out most lines. */
function closesFence(scan: ChunkScan, line: ScannedLine, closing: RegExp): boolean {
	const first = scan.facts.source.charCodeAt(line.start + line.indent);
	return (first === 96 || first === 126) && closing.test(sourceOf(scan, line));
}

/** Scans a comment without other text on its lines. Leaves other HTML to the parser. */
function scanComment(scan: ChunkScan, line: ScannedLine, text: string): void {
	if (!/^<!--(?!-?>)/.test(text)) throw bailout;
	const found = scan.facts.source.indexOf('-->', line.start + 4);
	if (found < 0) throw bailout;
	while ((currentLine(scan)?.next ?? Number.POSITIVE_INFINITY) <= found) scan.at++;
	if (currentLine(scan)?.end !== found + 3) throw bailout;
	scan.at++;
}

function scanBreak(scan: ChunkScan): void {
	scan.facts.group = undefined;
	scan.at++;
}

function scanQuote(scan: ChunkScan): void {
	let open: { start: number; end: number } | undefined;
	for (let line = currentLine(scan); line !== undefined && !line.isBlank; line = currentLine(scan)) {
		const [, prefix = '', content = ''] = /^(> ?)(.*)$/.exec(sourceOf(scan, line)) ?? [];
		// A line without the marker can continue the paragraph or not.
		if (prefix === '' || !isPlainQuote(content)) throw bailout;
		if (content === '') {
			if (open) scanQuotedParagraph(scan, open);
			open = undefined;
		} else open = { start: open?.start ?? line.start + prefix.length, end: line.end };
		scan.at++;
	}
	if (open) scanQuotedParagraph(scan, open);
}

function scanQuotedParagraph(scan: ChunkScan, span: Span): void {
	const { facts } = scan;
	// Inline code over several lines would contain the markers of the quote.
	const lines = sourceOf(scan, span).split('\n');
	if (lines.some((line) => (line.match(/`/g) ?? []).length % 2 === 1)) throw bailout;
	if (!mayBeMetadata(facts)) {
		scanText(scan, span);
		return;
	}
	const regions = readMetadataPairs(facts, span);
	scanCodeSpans(facts, span, regions, { span, location: plainLocation(facts) });
}
