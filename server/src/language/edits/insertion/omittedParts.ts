import type { ChunkFacts, Field, List, Table } from '../../document/facts.ts';
import { plainText } from '../../document/plainText.ts';
import { contains, type Span, shift } from '../../document/span.ts';
import { matchSections } from '../../template/matchSections.ts';
import { outlineOf, type Section } from '../../template/outline.ts';
import { breakBefore, sectionEnd, sectionStart } from '../../template/sectionSpan.ts';
import type { Template } from '../../template/template.ts';
import { isTemplateToken, tokenKey } from '../../template/token.ts';
import type { Piece } from './piece.ts';

/** A span of a template's text, in offsets, and the pieces that replace it. */
export interface Change extends Span {
	readonly pieces: readonly Piece[];
}

/** Returns the parts that are not inserted: comments, sample rows and list items, and repetitions. */
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

/**
 * Finds the duplicates of a section: of all sections that match one template section, only the fullest is inserted. The
 * thematic break before a duplicate is omitted with it.
 */
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

/** Finds comments. A comment that is alone on its lines is omitted with the lines. */
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

/** Returns the lines that a span touches, including the last line break, and the text before and after the span. */
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

/** Finds rows without a token, and rows whose first cell has the same tokens as an earlier row. */
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

/** Adds an empty row to a table that has only sample rows. The column names are the hints of its cells. */
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

/**
 * Finds list items without a token, in lists where other items have one. A list without any token is kept, because its
 * text can belong in every document.
 */
function* lines(facts: ChunkFacts, source: string): Generator<Change> {
	for (const list of facts.lists) {
		const samples = list.items.filter((item) => isSample(facts, item));
		if (samples.length === list.items.length) continue;
		for (const { span } of samples) yield { ...lineAround(source, span).span, pieces: [] };
	}
}

/** Whether a list item is only a sample: it is not a task, has no label, and has nothing to fill in. */
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
