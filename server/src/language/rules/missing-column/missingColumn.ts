import type { Table } from '../../document/facts.ts';
import { plainText } from '../../document/plainText.ts';
import type { Span } from '../../document/span.ts';
import { insertion, shiftedEdits } from '../../document/textEdit.ts';
import { templateTableText } from '../../edits/insertion/templateTableText.ts';
import { lineEndAt } from '../../edits/lines.ts';
import { columnInsertion } from '../../edits/tables/tableText.ts';
import { list, type Placement, placed, quoted, quotedInTitle } from '../../messages/sentences.ts';
import { labelKeyOf } from '../../template/labelKeyOf.ts';
import { headerOf } from '../../template/matchParts.ts';
import type { SectionBody } from '../../template/sectionBody.ts';
import type { TemplateColumn, TemplateSection, TemplateTable } from '../../template/template.ts';
import type { ChunkContext } from '../contexts.ts';
import { isWritten } from '../isWritten.ts';
import { type ChunkFinding, defineRule } from '../rule.ts';
import { type SectionTable, sectionTables } from '../sectionTables.ts';

type MissingColumn =
	| { readonly id: 'missing-column'; readonly column: string; readonly place: Placement }
	| { readonly id: 'missing-table'; readonly section: string; readonly columns: readonly string[] };

/** A column that a table lacks, or a table that a section lacks. Spans are relative to the chunk. */
type Lack =
	| {
			readonly table: Table;
			readonly column: TemplateColumn;
			/** The index of the table column that the missing column follows, or -1 if it goes first. */
			readonly behind: number;
	  }
	| {
			readonly missingTable: TemplateTable;
			/** The bold label that the table belongs under, or the heading if the section does not have the label. */
			readonly under: Span;
	  };

type Found = ChunkFinding<MissingColumn, Lack>;

/** Reports template columns that a table lacks and template tables that a section lacks. */
export const missingColumn = defineRule<MissingColumn, Lack>({
	id: 'missing-column',
	area: 'structure',
	severity: 'warning',
	atMost: 'error',
	summary: 'A table lacks a column of the template, or a section lacks its table.',
	filledBy: 'choice',
	sentence: (message) =>
		message.id === 'missing-column'
			? `The table lacks the column ${quoted(message.column)}: add it${placed(message.place)}`
			: `${quoted(message.section)} lacks its table: add one with the ${
					message.columns.length === 1 ? 'column' : 'columns'
				} ${list(message.columns.map(quoted), 'and')}`,
	asks: (message) =>
		message.id === 'missing-table' ? { label: message.columns.join(', '), missing: true } : undefined,
	*checkChunk(context) {
		const tables = [...sectionTables(context)];
		for (const table of tables) yield* columnsMissing(table);
		const claimed = new Map<SectionBody, Set<TemplateTable>>();
		for (const { body, model } of tables) claimed.set(body, (claimed.get(body) ?? new Set()).add(model));
		for (const body of context.bodies) yield* tablesMissing(context, body, claimed.get(body));
	},
	*fixes({ message, span }, { document, template, chunkAt }, subject) {
		if (subject === undefined) return;
		const { start, context } = chunkAt(span.start);
		if ('column' in subject) {
			const title = plainText(subject.column.title);
			const edits = columnInsertion(context.chunk.text, subject.table, title, subject.behind);
			if (edits)
				yield {
					title: `Add the column ${quotedInTitle(title)} to the table`,
					edits: shiftedEdits(edits, start),
					isPreferred: true,
				};
			return;
		}
		const text = templateTableText(subject.missingTable, template);
		if (text === undefined || message.id !== 'missing-table') return;
		const at = lineEndAt(document, start + subject.under.end);
		yield {
			title: `Add the table of ${quotedInTitle(message.section)}`,
			edits: [insertion(at, `\n\n${text}`)],
			isPreferred: true,
		};
	},
});

function* columnsMissing({ body, index, table, model }: SectionTable): Generator<Found> {
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
		yield {
			span: anchor.text === '' ? { start: table.span.start, end: table.span.start + 1 } : anchor.span,
			message: { id: 'missing-column', column: plainText(column.title), place },
			grade: 'certain',
			location: { heading: body.heading, inHeading: false, table: { index, row: -1, column: at } },
			subject: { table, column, behind: before ? at : -1 },
		};
	}
}

/** Yields the missing tables. A section that repeats can omit a table together with its bold label. */
function* tablesMissing(
	context: ChunkContext,
	body: SectionBody,
	claimed: ReadonlySet<TemplateTable> | undefined,
): Generator<Found> {
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
		yield {
			span: label ?? heading.textSpan,
			message: { id: 'missing-table', section: nameOf(section, table), columns },
			grade: 'certain',
			location: { heading: body.heading, inHeading: false },
			subject: { missingTable: table, under: label ?? heading.span },
		};
	}
}

/** Whether the section has a table with the same columns. One table covers all template tables with these columns. */
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
