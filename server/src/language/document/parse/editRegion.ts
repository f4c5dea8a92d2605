import { chunkAt, type MarkdownDocument } from '../document.ts';
import { linesOf } from '../lineEnds.ts';
import type { TextEdit } from '../textEdit.ts';
import { blankLineBefore, frontMatterEnd, headingAt, isFrontMatterFence } from './chunkBoundaries.ts';

/** The chunks that an edit touches, by the index of the first and the last, and their text after the edit. */
export interface Region {
	readonly first: number;
	readonly last: number;
	readonly text: string;
}

/** The chunks that contain the edit, and the one before if the edit removes the heading at the start of the first. */
export function touchedRegion(document: MarkdownDocument, { span, text }: TextEdit): Region {
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
 * A longer region, if this one does not end at the end of a chunk; `undefined` if it does.
 *
 * @param isOpen the last block of the region is not closed
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
	// An open block is likely to go on. Doubling the region takes only a few steps.
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

/** Whether the text starts like front matter that is not closed. A later line can close it. */
function opensFrontMatter(text: string): boolean {
	const first = linesOf(text).next().value;
	return first !== undefined && isFrontMatterFence(text, first) && frontMatterEnd(text) === 0;
}

/** Whether the text can have a line that closes front matter. */
function mayHaveFence(text: string): boolean {
	return /^---[ \t]*$/m.test(text);
}
