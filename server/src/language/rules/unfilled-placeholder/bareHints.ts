import type { FactLocation } from '../../document/facts.ts';
import { plainText } from '../../document/plainText.ts';
import type { Span } from '../../document/span.ts';
import type { BareHint } from '../../template/bareHint.ts';
import { plainLines } from '../../template/bareHint.ts';
import { labelKeyOf } from '../../template/labelKeyOf.ts';
import type { SectionBody } from '../../template/sectionBody.ts';
import type { TemplateColumn, TemplateSection, TemplateTable } from '../../template/template.ts';
import { tokenKey } from '../../template/token.ts';
import type { ChunkContext } from '../contexts.ts';
import { placeNames } from '../placeNames.ts';
import type { ChunkFinding } from '../rule.ts';
import { sectionTables } from '../sectionTables.ts';

/** The message of a placeholder that the author has not filled in. */
export interface Unfilled {
	readonly id: 'unfilled';
	readonly token: string;
	/** The template names of the column, field, metadata key and section, the innermost first. */
	readonly place: readonly string[];
	readonly choices: readonly string[];
}

/** A finding of a placeholder that the author has not filled in. */
export type UnfilledFinding = ChunkFinding<Unfilled, undefined>;

/**
 * Yields findings for values that repeat the text of the template without its brackets. This happens when the author
 * tabs past a snippet or deletes only the brackets. The check compares only whole headings, cells, values and lines. It
 * looks only in the section where the template has them.
 */
export function* bareHints(context: ChunkContext): Generator<UnfilledFinding> {
	if (context.template === undefined) return;
	yield* inMetadata(context);
	yield* inTables(context);
	for (const body of context.bodies) {
		const section = context.sectionAt(body.heading);
		if (section === undefined) continue;
		yield* inHeading(context, body, section);
		yield* inFields(context, body, section);
		yield* inLines(context, body, section);
	}
}

function* inMetadata(context: ChunkContext): Generator<UnfilledFinding> {
	for (const [pair, { key, value, valueSpan, heading }] of context.chunk.facts.pairs.entries()) {
		const known = context.template?.metadata.find((it) => labelKeyOf(it.key) === labelKeyOf(key));
		if (known?.hint?.text !== value) continue;
		yield* findings(context, known.hint, valueSpan.start, { heading, inHeading: false, pair });
	}
}

function* inTables(context: ChunkContext): Generator<UnfilledFinding> {
	for (const { body, index, table, columns, model } of sectionTables(context)) {
		for (const [row, cells] of table.rows.entries()) {
			for (const [column, { text, span }] of cells.entries()) {
				const hint = cellHint(text, columns[column], model);
				const location = { heading: body.heading, inHeading: false, table: { index, row, column } };
				if (hint) yield* findings(context, hint, span.start, location);
			}
		}
	}
}

/**
 * Returns the hint that a cell repeats. A cell that repeats its column header also counts as unfilled if the template
 * asks for a value. This applies to columns with a token and to tables without any tokens. It does not apply to the
 * column for required values, where "Required" can be an answer.
 */
function cellHint(
	text: string,
	column: TemplateColumn | undefined,
	{ tokens }: TemplateTable,
): BareHint | undefined {
	if (text === '' || column === undefined) return undefined;
	const isAsked = column.role !== 'required' && (column.tokens > 0 || tokens === 0);
	const isTitle = isAsked && text === plainText(column.title);
	return isTitle
		? { text, tokens: [{ start: 0, end: text.length }] }
		: column.hints.find((it) => it.text === text);
}

function* inHeading(
	context: ChunkContext,
	{ heading, facts }: SectionBody,
	{ titleHints }: TemplateSection,
): Generator<UnfilledFinding> {
	const found = facts.headings[heading];
	const hint = found && titleHints.find(({ text }) => text === found.text);
	if (found && hint) yield* findings(context, hint, found.textSpan.start, { heading, inHeading: true });
}

function* inFields(
	context: ChunkContext,
	{ heading, fields }: SectionBody,
	section: TemplateSection,
): Generator<UnfilledFinding> {
	for (const [index, { label, value, valueSpan }] of fields) {
		const known = section.fields.filter(({ key }) => key === labelKeyOf(label));
		const hint = known.flatMap(({ hints }) => hints).find(({ text }) => text === value);
		if (hint) yield* findings(context, hint, valueSpan.start, { heading, inHeading: false, field: index });
	}
}

function* inLines(
	context: ChunkContext,
	body: SectionBody,
	{ lineHints }: TemplateSection,
): Generator<UnfilledFinding> {
	if (lineHints.size === 0) return;
	const { heading, fences } = body;
	const source = context.chunk.text;
	for (const line of plainLines(body, source)) {
		const hint = lineHints.get(source.slice(line.start, line.end));
		if (hint === undefined) continue;
		const fence = fences.find(([, { span }]) => span.start <= line.start && line.end <= span.end)?.[0];
		const location = { heading, inHeading: false, ...(fence !== undefined && { fence }) };
		yield* findings(context, hint, line.start, location);
	}
}

function* findings(
	context: ChunkContext,
	{ text, tokens }: BareHint,
	start: number,
	location: FactLocation,
): Generator<UnfilledFinding> {
	for (const token of tokens) {
		const content = text.slice(token.start, token.end);
		const span: Span = { start: start + token.start, end: start + token.end };
		yield {
			kind: context.template?.tokens.get(tokenKey(`[${content}]`))?.kind ?? 'text',
			span,
			message: { id: 'unfilled', token: content, place: placeNames(context, location), choices: [] },
			grade: 'certain',
			location,
		};
	}
}
