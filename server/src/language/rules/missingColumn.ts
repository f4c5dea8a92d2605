import type { Placement } from '#common/messages.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { headerOf } from '../template/headerOf.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import type { TemplateSection, TemplateTable } from '../template/template.ts';
import { isWritten } from './isWritten.ts';
import type { CandidateFinding, ChunkContext, ChunkRule } from './rule.ts';
import { type SectionTable, sectionTables } from './sectionTables.ts';

/** Columns of the template that a table does not have, and tables that a section does not have. */
export const missingColumn: ChunkRule = {
	id: 'missing-column',
	*check(context) {
		const claimed = new Map<SectionBody, Set<TemplateTable>>();
		for (const found of sectionTables(context)) {
			const { body, model } = found;
			claimed.set(body, (claimed.get(body) ?? new Set()).add(model));
			yield* columnsMissing(found);
		}
		for (const body of context.bodies) yield* tablesMissing(context, body, claimed.get(body));
	},
};

function* columnsMissing({ body, index, table, model }: SectionTable): Generator<CandidateFinding> {
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
		yield {
			...finding(body, span, { id: 'missing-column', column: plainText(column.title), place }),
			home: { heading: body.heading, inHeading: false, table: { index, row: -1, column: at } },
		};
	}
}

/** In a section that repeats, a table under a bold label may be absent together with its label. */
function* tablesMissing(
	context: ChunkContext,
	body: SectionBody,
	claimed: ReadonlySet<TemplateTable> | undefined,
): Generator<CandidateFinding> {
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
		yield finding(body, label ?? heading.textSpan, {
			id: 'missing-table',
			section: nameOf(section, table),
			columns,
		});
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
