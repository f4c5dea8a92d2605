import type { ChunkFacts, Field, List, Table } from '../../document/facts.ts';
import { plainText } from '../../document/plainText.ts';
import { contains, type Span, shift } from '../../document/span.ts';
import { matchSections } from '../../template/matchSections.ts';
import { outlineOf, type Section } from '../../template/outline.ts';
import { breakBefore, sectionEnd, sectionStart } from '../../template/sectionSpan.ts';
import type { Template } from '../../template/template.ts';
import { isTemplateToken, tokenKey } from '../../template/token.ts';
import type { Piece } from './piece.ts';

/** A part of a template's text, in offsets, and what takes its place. */
export interface Change extends Span {
	readonly pieces: readonly Piece[];
}

/** What is not inserted: comments, sample rows and lines, and the further ones of what repeats. */
export function omittedParts(template: Template, span: Span): readonly Change[] {
	const { document } = template;
	const parts = [...twinSections(template, span)];
	for (const [index, { facts, text }] of document.chunks.entries()) {
		const start = document.starts[index] ?? 0;
		if (start >= span.end || start + text.length <= span.start) continue;
		const inChunk = [...comments(facts, text), ...rows(facts, text), ...lines(facts, text)];
		for (const part of inChunk) parts.push({ ...shift(part, start), pieces: part.pieces });
	}
	return parts.filter((part) => contains(span, part)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** All but the fullest of the sections that are one section of the template, with the break before them. */
function* twinSections(template: Template, { start, end }: Span): Generator<Change> {
	const { document, places } = template;
	const outline = outlineOf(document);
	const match = matchSections(document, outline, template);
	function* visit(sections: readonly Section[]): Generator<Change> {
		for (const section of sections) {
			const as = match.templateOf(section);
			const place = as && places.get(as);
			const from = sectionStart(document, section);
			const isOther = place && (place.chunk !== section.chunk || place.heading !== section.index);
			if (isOther && start < from && from < end) {
				const to = Math.min(end, sectionEnd(document, outline, section));
				yield { start: breakBefore(document, from) ?? from, end: to, pieces: [] };
			} else yield* visit(section.children);
		}
	}
	yield* visit(outline.sections);
}

/** Comments, with the rest of their line where nothing else stands on it. */
function* comments({ comments: all }: ChunkFacts, source: string): Generator<Change> {
	for (const { span } of all) {
		const alone = lineAround(source, span);
		if (alone.before.trim() === '' && alone.after.trim() === '') yield { ...alone.span, pieces: [] };
		else yield { start: span.start - trailingBlanks(alone.before), end: span.end, pieces: [] };
	}
}

function trailingBlanks(text: string): number {
	return text.length - text.trimEnd().length;
}

/** The lines that a span touches, the end of the last included. */
function lineAround(source: string, { start, end }: Span) {
	const from = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
	const length = source.slice(end).search(/\r\n|\n|\r/);
	const to = length < 0 ? source.length : end + length;
	const next = to + (/^(?:\r\n|\n|\r)/.exec(source.slice(to))?.[0].length ?? 0);
	return {
		span: { start: from, end: next },
		before: source.slice(from, start),
		after: source.slice(end, to),
	};
}

/** Rows without a token, and rows whose first cell asks for the same as an earlier one. */
function* rows(facts: ChunkFacts, source: string): Generator<Change> {
	for (const [index, table] of facts.tables.entries()) {
		const families = new Set<string>();
		for (const [row, cells] of table.rows.entries()) {
			const tokens = facts.candidates.filter(
				(it) => isTemplateToken(it) && it.location.table?.index === index && it.location.table.row === row,
			);
			const first = tokens
				.filter(({ location }) => location.table?.column === 0)
				.map(({ text }) => tokenKey(text));
			const family = first.length > 0 ? first.join(' ') : (cells[0]?.text ?? '');
			const isKept = tokens.length > 0 && !families.has(family);
			families.add(family);
			const span = { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 };
			if (!isKept) yield { ...lineAround(source, span).span, pieces: [] };
		}
		if (!hasTokens(facts, index)) yield blankRow(source, table);
	}
}

function hasTokens({ candidates }: ChunkFacts, table: number): boolean {
	return candidates.some(
		(it) => isTemplateToken(it) && it.location.table?.index === table && it.location.table.row >= 0,
	);
}

/** A table of nothing but samples gets one row to be written, whose hints are the names of its columns. */
function blankRow(source: string, { span, header }: Table): Change {
	const headerEnd = lineAround(source, { start: span.start, end: header.at(-1)?.span.end ?? span.start }).span
		.end;
	const delimiter = lineAround(source, { start: headerEnd, end: headerEnd }).span;
	const endsLine = /[\r\n]$/.test(source.slice(delimiter.start, delimiter.end));
	const cells = header.flatMap(({ text }): Piece[] => [
		{ is: 'text', text: ' ' },
		{ is: 'blank', hint: plainText(text) },
		{ is: 'text', text: ' |' },
	]);
	const before: Piece = { is: 'text', text: endsLine ? '|' : '\n|' };
	const after: readonly Piece[] = endsLine ? [{ is: 'text', text: '\n' }] : [];
	return { start: delimiter.end, end: delimiter.end, pieces: [before, ...cells, ...after] };
}

/** Lines that have no token, of lists in which others have one; a list without any may be the text of every document. */
function* lines(facts: ChunkFacts, source: string): Generator<Change> {
	for (const list of facts.lists) {
		const samples = list.items.filter((item) => isSample(facts, item));
		if (samples.length === list.items.length) continue;
		for (const { span } of samples) yield { ...lineAround(source, span).span, pieces: [] };
	}
}

/** A line that only shows what could be written: no task, no labelled value, and nothing to be filled. */
export function isSample(facts: ChunkFacts, { span, task }: List['items'][number]): boolean {
	if (task) return false;
	const holds = (inner: { readonly span: Span }) => contains(span, inner.span);
	const isLabelled = (field: Field) => field.span.start === span.start;
	return (
		!facts.fields.some(isLabelled) &&
		!facts.emptyLinks.some(holds) &&
		!facts.candidates.some((candidate) => isTemplateToken(candidate) && holds(candidate))
	);
}
