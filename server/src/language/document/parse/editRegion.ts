import { chunkAt, type MarkdownDocument } from '../document.ts';
import { linesOf } from '../lineEnds.ts';
import type { Span } from '../span.ts';
import { blankLineBefore, frontMatterEnd, headingAt, isFrontMatterFence } from './chunkBoundaries.ts';

/** An edit: what stands at `span` gives way to `text`. Offsets are those of {@link MarkdownDocument}. */
export interface Edit {
	readonly span: Span;
	readonly text: string;
}

/** The chunks an edit touches, from the first to the last, and their text after it. */
export interface Region {
	readonly first: number;
	readonly last: number;
	readonly text: string;
}

/** The chunks that hold the edit, and the one before where the edit takes away the heading that parts them. */
export function touchedRegion(document: MarkdownDocument, { span, text }: Edit): Region {
	const { chunks, starts } = document;
	if (chunks.length === 0) return { first: 0, last: -1, text };
	const first = chunkAt(document, span.start);
	const last = chunkAt(document, span.end);
	const start = starts[first] ?? 0;
	const old = textBetween(document, first, last + 1);
	const edited = old.slice(0, span.start - start) + text + old.slice(span.end - start);
	const isParted = first === 0 || headingAt(edited, 0);
	const region = isParted
		? { first, last, text: edited }
		: { first: first - 1, last, text: (chunks[first - 1]?.text ?? '') + edited };
	const closesFrontMatter =
		region.first > 0 && opensFrontMatter(chunks[0]?.text ?? '') && mayHaveFence(region.text);
	return closesFrontMatter ? wholeDocument(document, region) : region;
}

/**
 * A longer region, when the end of this one is not the end of a chunk; undefined when it is.
 *
 * @param isOpen the last chunk of the region goes on below it
 */
export function longerRegion(
	document: MarkdownDocument,
	region: Region,
	isOpen: boolean,
): Region | undefined {
	const { first, last, text } = region;
	const { chunks } = document;
	if (last + 1 >= chunks.length) return undefined;
	if (
		first === 0 &&
		opensFrontMatter(text) &&
		chunks.slice(last + 1).some((chunk) => mayHaveFence(chunk.text))
	)
		return wholeDocument(document, region);
	const ends = text === '' ? first > 0 : blankLineBefore(text, text.length) && !isOpen;
	if (ends) return undefined;
	// What is open is likely to go on: twice as far costs no more than a few steps.
	const longer = Math.min(chunks.length - 1, last + (isOpen ? Math.max(1, last - first + 1) : 1));
	return { first, last: longer, text: text + textBetween(document, last + 1, longer + 1) };
}

function wholeDocument(document: MarkdownDocument, { first, last, text }: Region): Region {
	const { length } = document.chunks;
	const whole = textBetween(document, 0, first) + text + textBetween(document, last + 1, length);
	return { first: 0, last: length - 1, text: whole };
}

function textBetween({ chunks }: MarkdownDocument, first: number, end: number): string {
	return chunks
		.slice(first, end)
		.map(({ text }) => text)
		.join('');
}

/** The text starts as front matter does; without a closing line it is none, until one is written. */
function opensFrontMatter(text: string): boolean {
	const first = linesOf(text).next().value;
	return first !== undefined && isFrontMatterFence(text, first) && frontMatterEnd(text) === 0;
}

/** True for every text with a line that front matter could end with, and hardly for others. */
function mayHaveFence(text: string): boolean {
	return /^---[ \t]*$/m.test(text);
}
