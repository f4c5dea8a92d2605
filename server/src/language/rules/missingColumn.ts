import type { Placement } from '#common/messages.ts';
import type { Table } from '../document/facts.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { headerOf } from '../template/headerOf.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import type { TemplateColumn, TemplateSection, TemplateTable } from '../template/template.ts';
import { isWritten } from './isWritten.ts';
import type { CandidateFinding, ChunkContext, ChunkRule } from './rule.ts';
import { type SectionTable, sectionTables } from './sectionTables.ts';

/** Columns of the template that a table does not have, and tables that a section does not have. */
export const missingColumn: ChunkRule = {
	id: 'missing-column',
	*check(context) {
		for (const { finding } of missingColumns(context)) yield finding;
		for (const { finding } of missingTables(context)) yield finding;
	},
};

/** A column that a table lacks. */
export interface MissingColumn {
	readonly finding: CandidateFinding;
	readonly table: Table;
	readonly column: TemplateColumn;
	/** The column of the table behind which it belongs; -1 for the front. */
	readonly behind: number;
}

export function* missingColumns(context: ChunkContext): Generator<MissingColumn> {
	for (const found of sectionTables(context)) yield* columnsMissing(found);
}

/** A table that a section lacks. */
export interface MissingTable {
	readonly finding: CandidateFinding;
	readonly section: TemplateSection;
	readonly table: TemplateTable;
	/** The bold label under which it belongs, where the section has it, else its heading. Relative to the chunk. */
	readonly under: Span;
}

export function* missingTables(context: ChunkContext): Generator<MissingTable> {
	const claimed = new Map<SectionBody, Set<TemplateTable>>();
	for (const { body, model } of sectionTables(context))
		claimed.set(body, (claimed.get(body) ?? new Set()).add(model));
	for (const body of context.bodies) yield* tablesMissing(context, body, claimed.get(body));
}

function* columnsMissing({ body, index, table, model }: SectionTable): Generator<MissingColumn> {
	const keys = table.header.map(({ text }) => labelKeyOf(text));
	for (const [position, column] of model.columns.entries()) {
		if (column.optional || column.key === '' || keys.includes(column.key)) continue;
		const before = model.columns
			.slice(0, position)
			.filter(({ key }) => keys.includes(key))
			.at(-1);
		const at = before ? keys.indexOf(before.key) : 0;
		const anchor = table.header[at];
		if (anchor === undefined) continue;
		const place: Placement = { where: before ? 'after' : 'before', anchor: plainText(anchor.text) };
		const span = anchor.text === '' ? { start: table.span.start, end: table.span.start + 1 } : anchor.span;
		const found: CandidateFinding = {
			...finding(body, span, { id: 'missing-column', column: plainText(column.title), place }),
			home: { heading: body.heading, inHeading: false, table: { index, row: -1, column: at } },
		};
		yield { finding: found, table, column, behind: before ? at : -1 };
	}
}

/** In a section that repeats, a table under a bold label may be absent together with its label. */
function* tablesMissing(
	context: ChunkContext,
	body: SectionBody,
	claimed: ReadonlySet<TemplateTable> | undefined,
): Generator<MissingTable> {
	const { facts } = context.chunk;
	const section = context.sectionAt(body.heading);
	const heading = facts.headings[body.heading];
	if (section === undefined || heading === undefined || section.tables.length === 0) return;
	if (!isWritten(context, body, section)) return;
	const groups = new Map(
		facts.groups.filter((it) => it.heading === body.heading).map((it) => [labelKeyOf(it.label), it.span]),
	);
	for (const table of section.tables) {
		if (table.optional || claimed?.has(table) || isCovered(section, table, claimed)) continue;
		const label = table.group === undefined ? undefined : groups.get(table.group);
		if (section.repeatable && table.group !== undefined && label === undefined) continue;
		const columns = table.columns.filter(({ optional }) => !optional).map(({ title }) => plainText(title));
		const found = finding(body, label ?? heading.textSpan, {
			id: 'missing-table',
			section: nameOf(section, table),
			columns,
		});
		yield { finding: found, section, table, under: label ?? heading.span };
	}
}

/** One table does for several of the template that have the same columns. */
function isCovered(
	{ tables }: TemplateSection,
	table: TemplateTable,
	claimed: ReadonlySet<TemplateTable> | undefined,
): boolean {
	return tables.some((other) => claimed?.has(other) && headerOf(other) === headerOf(table));
}

function nameOf({ groups, label, title }: TemplateSection, { group }: TemplateTable): string {
	return groups.find(({ key }) => key === group)?.label ?? (label || title);
}

function finding(body: SectionBody, span: Span, message: CandidateFinding['message']): CandidateFinding {
	return {
		rule: 'missing-column',
		kind: null,
		span,
		related: [],
		message,
		grade: 'certain',
		home: { heading: body.heading, inHeading: false },
	};
}
