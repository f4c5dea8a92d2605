import type { Chunk } from '../chunk.ts';
import type { ChunkFacts } from '../facts.ts';
import type { ChunkLimits } from '../limits.ts';
import { isBlank, type Line, lineStarts, linesOf } from '../lineEnds.ts';
import { readFacts } from '../read/readFacts.ts';
import type { Span } from '../span.ts';
import { endOfBlock, frontMatterEnd, isFrontMatterFence } from './chunkBoundaries.ts';
import { withoutCostlyText } from './costlyText.ts';
import { type Definitions, labelsElsewhere, mentionedLabels } from './definitions.ts';
import type { MarkdownParser } from './markdownParser.ts';
import { mergeFacts } from './mergeFacts.ts';
import type { Piece } from './splitChunks.ts';

/**
 * Reads a piece without the definitions of other chunks.
 *
 * @param parts the facts of known parts by their text, for a piece that is too long to be parsed at once
 */
export function readChunk(
	{ text, labels, parsed, open }: Piece,
	parser: MarkdownParser,
	limits: ChunkLimits,
	parts: Chunk['parts'],
): Chunk {
	const starts = lineStarts(text);
	const read =
		parsed === undefined
			? readLongChunk(text, parser, limits, parts)
			: { facts: readFacts(text, parsed.root, withoutCostlyText(text).replaced) };
	return {
		text,
		lineStarts: starts,
		lineBreaks: starts.length - 1,
		open,
		defines: labels.length > 0 ? [] : (parsed?.labels ?? []),
		mentions: parsed === undefined ? new Set() : mentionedLabels(text),
		labels,
		...read,
	};
}

/** The chunk, read with the definitions of other chunks. Most chunks mention none of them and stay the same. */
export function withLabels(chunk: Chunk, defined: Definitions, parser: MarkdownParser): Chunk {
	const labels = labelsElsewhere(chunk.mentions, defined, chunk.defines);
	if (labels.join('\0') === chunk.labels.join('\0')) return chunk;
	const { text, replaced } = withoutCostlyText(chunk.text);
	const { root } = parser.parse(text, labels);
	return { ...chunk, labels, facts: readFacts(chunk.text, root, replaced) };
}

/**
 * Reads a text that is too long to be parsed at once in parts. Ignores what the cuts go through.
 *
 * @param known the facts of known parts by their text
 */
function readLongChunk(
	text: string,
	parser: MarkdownParser,
	limits: ChunkLimits,
	known: Chunk['parts'],
): { readonly facts: ChunkFacts; readonly parts: ReadonlyMap<string, ChunkFacts> } {
	const parts = new Map<string, ChunkFacts>();
	const placed: { readonly facts: ChunkFacts; readonly start: number }[] = [];
	for (const { start, end } of cutLongText(text, limits.partLength)) {
		const part = text.slice(start, end);
		const facts = parts.get(part) ?? known?.get(part) ?? readPart(part, parser, limits);
		parts.set(part, facts);
		placed.push({ facts, start });
	}
	return { facts: { ...mergeFacts(placed), approximate: true }, parts };
}

function readPart(part: string, parser: MarkdownParser, { chunkLength }: ChunkLimits): ChunkFacts {
	if (part.length > chunkLength)
		return readFacts(part, parser.parse('x', []).root, [{ start: 0, end: part.length }]);
	const { text, replaced } = withoutCostlyText(part);
	return readFacts(part, parser.parse(text, []).root, replaced);
}

/**
 * Cuts a long text at blank lines and at list items in column 0. A long block that contains these is one part. The text
 * of a line decides whether to cut there, so that an edit does not change the parts it does not touch.
 */
export function* cutLongText(text: string, partLength: number): Generator<Span> {
	let start = 0;
	let closed = frontMatterEnd(text) - 1;
	let afterBlank = false;
	let afterLongBlock = closed > partLength;
	for (const line of linesOf(text)) {
		if (line.start <= closed) continue;
		const blockEnd = endOfBlock(text, line.start, line.end) ?? -1;
		const isLong = Math.max(blockEnd, line.end) - line.start > partLength;
		const mayCut = (afterBlank && !isFrontMatterFence(text, line)) || startsItem(text, line);
		if (isLong || afterLongBlock || (mayCut && isCut(text, line, line.start - start, partLength))) {
			if (start < line.start) yield { start, end: line.start };
			start = line.start;
		}
		closed = blockEnd;
		afterLongBlock = isLong;
		afterBlank = isBlank(text, line);
	}
	if (start < text.length) yield { start, end: text.length };
}

function startsItem(text: string, line: Line): boolean {
	return /^(?:[-+*]|\d{1,9}[.)])[ \t]/.test(text.slice(line.start, line.start + 12));
}

/** Whether to cut before a line: at one line in eight from half of `partLength` on, and at every line from twice that on. */
function isCut(text: string, line: Line, length: number, partLength: number): boolean {
	if (length < partLength / 2) return false;
	if (length > partLength * 2) return true;
	let hash = 0;
	for (let index = line.start; index < Math.min(line.end, line.start + 80); index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash >>> 29 === 0;
}
