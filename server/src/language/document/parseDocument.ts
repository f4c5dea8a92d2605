import { type Chunk, labelKey } from './chunk.ts';
import { blankLineBefore, frontMatterEnd, headingAt, isFrontMatterFence } from './chunkBoundaries.ts';
import { byteOrderMark, chunkAt, lengthOf, type MarkdownDocument, makeDocument, textOf } from './document.ts';
import { linesOf } from './lineEnds.ts';
import { createMarkdownParser } from './markdownParser.ts';
import { readChunk, withLabels } from './readChunk.ts';
import type { Span } from './span.ts';
import { splitChunks } from './splitChunks.ts';

/** An edit: what stands at `span` gives way to `text`. Offsets are those of {@link MarkdownDocument}. */
export interface Edit {
	readonly span: Span;
	readonly text: string;
}

/** Makes documents of texts, and of documents and edits. */
export interface DocumentParser {
	/** Never throws, whatever the text. */
	parse(text: string): MarkdownDocument;
	/** The same in steps, one chunk each, so that a long first parse can let other work through. */
	parseInSteps(text: string): Generator<undefined, MarkdownDocument>;
	/** Equal, positions included, to parsing the edited text; costs the chunks that the edit touches. */
	update(document: MarkdownDocument, edit: Edit): MarkdownDocument;
	/** Texts given to the Markdown parser so far, for tests that count the work of an edit. */
	readonly parsed: number;
}

/** Texts of chunks dropped by an edit are remembered up to this many code units, for the undo that may come. */
const memory = 1_000_000;

export function createDocumentParser(): DocumentParser {
	const parser = createMarkdownParser();
	const dropped = new Map<string, Chunk>();
	let droppedLength = 0;

	function remember(chunks: readonly Chunk[]): void {
		for (const chunk of chunks) {
			if (chunk.labels.length > 0 || dropped.has(chunk.text)) continue;
			dropped.set(chunk.text, chunk);
			droppedLength += chunk.text.length;
		}
		for (const text of dropped.keys()) {
			if (droppedLength <= memory) break;
			dropped.delete(text);
			droppedLength -= text.length;
		}
	}

	function* chunksOf(text: string, isFirst: boolean): Generator<Chunk> {
		for (const piece of splitChunks(text, isFirst, parser)) {
			const known = dropped.get(piece.text);
			yield known?.open === piece.open ? known : readChunk(piece, parser);
		}
	}

	/** Reads again the chunks that refer to what other chunks define; `fresh` are those not read with labels yet. */
	function* finish(
		chunks: readonly Chunk[],
		fresh: Span,
		before: Definitions,
		mark: boolean,
	): Generator<undefined, MarkdownDocument> {
		const defined = definitionsOf(chunks);
		const changed = !sameDefinitions(before, defined);
		const read: Chunk[] = [];
		for (const [index, chunk] of chunks.entries()) {
			const isFresh = index >= fresh.start && index < fresh.end;
			const finished = changed || isFresh ? withLabels(chunk, defined, parser) : chunk;
			read.push(finished);
			if (finished !== chunk) yield;
		}
		return makeDocument(read, mark);
	}

	function* parseInSteps(text: string): Generator<undefined, MarkdownDocument> {
		const mark = text.startsWith(byteOrderMark);
		const chunks: Chunk[] = [];
		for (const chunk of chunksOf(mark ? text.slice(1) : text, true)) {
			chunks.push(chunk);
			yield;
		}
		return yield* finish(chunks, { start: 0, end: chunks.length }, new Map(), mark);
	}

	function parse(text: string): MarkdownDocument {
		return drain(parseInSteps(text));
	}

	function update(document: MarkdownDocument, edit: Edit): MarkdownDocument {
		if (edit.span.start < 0) return parse(editedText(document, edit));
		const region = touchedRegion(document, edit);
		for (;;) {
			if (region.first === 0 && region.text.startsWith(byteOrderMark))
				return parse(editedText(document, edit));
			const chunks = [...chunksOf(region.text, region.first === 0)];
			if (grow(document, region, chunks)) continue;
			remember(document.chunks.slice(region.first, region.last + 1));
			const head = document.chunks.slice(0, region.first);
			const all = [...head, ...chunks, ...document.chunks.slice(region.last + 1)];
			const fresh = { start: region.first, end: region.first + chunks.length };
			return drain(finish(all, fresh, definitionsOf(document.chunks), document.hasByteOrderMark));
		}
	}

	return {
		parse,
		parseInSteps,
		update,
		get parsed() {
			return parser.parsed;
		},
	};
}

function drain<Result>(steps: Iterator<undefined, Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The chunks an edit touches, and their text after it. */
interface Region {
	first: number;
	last: number;
	text: string;
}

function touchedRegion(document: MarkdownDocument, { span, text }: Edit): Region {
	const { chunks, starts } = document;
	if (chunks.length === 0) return { first: 0, last: -1, text };
	let first = chunkAt(document, span.start);
	const last = chunkAt(document, span.end);
	const start = starts[first] ?? 0;
	const old = textOfChunks(chunks.slice(first, last + 1));
	let edited = old.slice(0, span.start - start) + text + old.slice(span.end - start);
	if (first > 0 && !headingAt(edited, 0)) {
		first--;
		edited = (chunks[first]?.text ?? '') + edited;
	}
	const region = { first, last, text: edited };
	if (first > 0 && opensFrontMatter(chunks[0]?.text ?? '') && mayHaveFence(edited)) takeAll(document, region);
	return region;
}

/** Makes the region longer when its end is not the end of a chunk; false when it is. */
function grow(document: MarkdownDocument, region: Region, chunks: readonly Chunk[]): boolean {
	const next = document.chunks[region.last + 1];
	if (next === undefined) return false;
	const { text } = region;
	if (region.first === 0 && opensFrontMatter(text) && hasFenceFrom(document, region.last + 1)) {
		takeAll(document, region);
		return true;
	}
	const closed = text === '' ? region.first > 0 : blankLineBefore(text, text.length) && !chunks.at(-1)?.open;
	if (closed) return false;
	const more = chunks.at(-1)?.open ? Math.max(1, region.last - region.first + 1) : 1;
	for (let count = 0; count < more && region.last + 1 < document.chunks.length; count++) {
		region.last++;
		region.text += document.chunks[region.last]?.text ?? '';
	}
	return true;
}

function takeAll(document: MarkdownDocument, region: Region): void {
	const { chunks } = document;
	const before = chunks.slice(0, region.first);
	const after = chunks.slice(region.last + 1);
	region.text = textOfChunks(before) + region.text + textOfChunks(after);
	region.first = 0;
	region.last = chunks.length - 1;
}

/** The text starts as front matter does; without a closing line it is none, until one is written. */
function opensFrontMatter(text: string): boolean {
	const first = linesOf(text).next().value;
	return first !== undefined && isFrontMatterFence(text, first) && frontMatterEnd(text) === 0;
}

function hasFenceFrom({ chunks }: MarkdownDocument, first: number): boolean {
	return chunks.some(({ text }, index) => index >= first && mayHaveFence(text));
}

/** True for every text with a line that front matter could end with, and hardly for others. */
function mayHaveFence(text: string): boolean {
	return /^---[ \t]*$/m.test(text);
}

/** Labels by their key; labels that differ in white space share one. */
type Definitions = ReadonlyMap<string, readonly string[]>;

function definitionsOf(chunks: readonly Chunk[]): Definitions {
	const defined = new Map<string, string[]>();
	for (const chunk of chunks) {
		for (const label of chunk.defines) {
			const labels = defined.get(labelKey(label)) ?? [];
			if (!labels.includes(label)) defined.set(labelKey(label), [...labels, label].sort());
		}
	}
	return defined;
}

function sameDefinitions(a: Definitions, b: Definitions): boolean {
	if (a.size !== b.size) return false;
	for (const [key, labels] of a) if (labels.join('\0') !== b.get(key)?.join('\0')) return false;
	return true;
}

function textOfChunks(chunks: readonly Chunk[]): string {
	return chunks.map(({ text }) => text).join('');
}

function editedText(document: MarkdownDocument, { span, text }: Edit): string {
	const old = textOf(document);
	const mark = old.length - lengthOf(document);
	return old.slice(0, mark + span.start) + text + old.slice(mark + span.end);
}
