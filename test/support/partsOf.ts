import { lengthOf, type MarkdownDocument } from '#language/document/document.ts';
import type { ChunkFacts, Table } from '#language/document/facts.ts';
import { type Span, shift } from '#language/document/span.ts';
import { breakBefore } from '#language/template/sectionSpan.ts';

/** Something that a text is parsed as. Offsets are those of the document. */
export interface Part {
	readonly kind: string;
	readonly span: Span;
	/** What beside its place and length it is, as the parse has it. */
	readonly what: string;
	/** Where the heading starts that it stands under; -1 for what stands before the first, in the footer, or between sections. */
	readonly under: number;
}

/** What a document is parsed as: headings, blocks, rows, items, fields, groups, metadata, code and comments. */
export function partsOf(document: MarkdownDocument): readonly Part[] {
	const parts: Part[] = [];
	const footer = breakBefore(document, lengthOf(document)) ?? lengthOf(document);
	let heading = -1;
	for (const [index, { text, facts }] of document.chunks.entries()) {
		const start = document.starts[index] ?? 0;
		const above = heading;
		for (const { kind, span, what, under } of partsOfChunk(text, facts)) {
			const place = facts.headings[under];
			const isInSection = kind !== 'break' && start + span.start < footer;
			const owner = place === undefined ? above : start + place.span.start;
			parts.push({ kind, span: shift(span, start), what, under: isInSection ? owner : -1 });
		}
		const last = facts.headings.at(-1);
		if (last) heading = start + last.span.start;
	}
	return parts;
}

/** The same with spans of the chunk, and the index of a heading. */
function* partsOfChunk(source: string, facts: ChunkFacts): Generator<Part> {
	const { headings, blocks, tables, lists, fields, groups, pairs, fences, codeSpans, comments } = facts;
	for (const [index, { depth, span }] of headings.entries())
		yield { kind: 'heading', span, what: `${depth}`, under: index };
	for (const { kind, span, heading } of blocks)
		if (kind !== 'heading') yield { kind, span, what: '', under: heading };
	for (const table of tables) yield* rowsOf(source, table);
	for (const { items, heading } of lists)
		for (const { span, task } of items) yield { kind: 'item', span, what: `${task}`, under: heading };
	for (const { span, form, label, heading } of fields)
		yield { kind: 'field', span, what: `${form} ${label}`, under: heading };
	for (const { span, label, heading } of groups) yield { kind: 'group', span, what: label, under: heading };
	for (const { origin, key, keySpan, value, valueSpan, heading } of pairs) {
		const span = { start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end) };
		yield { kind: 'pair', span, what: `${origin} ${key} ${value}`, under: heading };
	}
	for (const { span, language, heading } of fences)
		yield { kind: 'fence', span, what: language, under: heading };
	for (const { span, value, location } of codeSpans)
		yield { kind: 'code span', span, what: value, under: location.heading };
	for (const { span, block, heading } of comments)
		yield { kind: 'comment', span, what: `${block}`, under: heading };
}

/** The rows of a table, its header the first, each a whole line. */
function* rowsOf(source: string, { header, rows, heading }: Table): Generator<Part> {
	for (const cells of [header, ...rows]) {
		const at = cells[0]?.span.start ?? 0;
		const start = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
		const length = source.slice(at).search(/[\r\n]/);
		const end = length < 0 ? source.length : at + length;
		const what = cells.map(({ text }) => text).join(' | ');
		yield { kind: cells === header ? 'header' : 'row', span: { start, end }, what, under: heading };
	}
}
