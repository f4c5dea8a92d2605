import type { Table } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import { insertion, shiftedEdits, type TextEdit } from '../document/textEdit.ts';
import { insertedSection } from '../edits/insertion/insertedSection.ts';
import { templateTableText } from '../edits/insertion/templateTableText.ts';
import { lineEndAt, wholeLines } from '../edits/lines.ts';
import { nameCell, rowInsertion } from '../edits/tables/tableText.ts';
import { quotedInTitle } from '../messages/sentences.ts';
import type { NameKind } from '../names/nameKinds.ts';
import { nameColumns } from '../names/nameModel.ts';
import type { TemplateSection } from '../template/template.ts';
import { sectionsWithin } from '../template/template.ts';
import type { FixContext, TextFix } from './fix.ts';

/** Yields a fix that changes a name to the nearest defined name. Yields nothing if there is no such name. */
export function* nameChanges(nearest: string | null, span: Span): Generator<TextFix> {
	if (nearest !== null)
		yield {
			title: `Change to ${quotedInTitle(nearest)}`,
			edits: [{ span, text: nearest }],
			isPreferred: true,
		};
}

/** Returns a fix that deletes the table row of a name. */
export function rowDeletion(name: string, span: Span, { document }: FixContext): TextFix {
	const row = wholeLines(document, { start: span.start, end: span.start });
	return { title: `Delete the row of ${quotedInTitle(name)}`, edits: [{ span: row, text: '' }] };
}

/**
 * Yields a fix that adds a name to the table that defines names of its kind. The fix also adds the table and its
 * section if they are missing.
 */
export function* declarations(kind: NameKind, name: string, context: FixContext): Generator<TextFix> {
	const defining = context.model.defining.get(kind);
	if (defining === undefined) return;
	const edits = rowInTable(kind, name, context) ?? tableWithRow(kind, name, context);
	if (edits) yield { title: `Add ${quotedInTitle(name)} to ${quotedInTitle(defining.section)}`, edits };
}

function rowInTable(kind: NameKind, name: string, context: FixContext): readonly TextEdit[] | undefined {
	const { document, model } = context;
	for (const [index, chunk] of document.chunks.entries()) {
		const start = document.starts[index] ?? 0;
		for (const table of chunk.facts.tables) {
			const section = context.chunkAt(start).context.sectionAt(table.heading);
			const column = nameColumns(table.header, model, section).find(
				(it) => it.kind === kind && it.purpose === 'declare',
			);
			const edit = column && rowOf(chunk.text, table, column.index, name);
			if (edit) return shiftedEdits([edit], start);
		}
	}
	return undefined;
}

function rowOf(source: string, table: Table, column: number, name: string): TextEdit | undefined {
	const cells = table.header.map((_, index) => (index === column ? nameCell(table, column, name) : ''));
	return rowInsertion(source, table, cells);
}

/** Returns the edits that insert the table for names of this kind, with the name in its first row. */
function tableWithRow(kind: NameKind, name: string, context: FixContext): readonly TextEdit[] | undefined {
	const { document, model, template, whole } = context;
	const defining = model.defining.get(kind);
	const section = [...sectionsWithin(template.sections)].find(
		({ tables }) => defining && tables.includes(defining.table),
	);
	if (defining === undefined || section === undefined) return undefined;
	const text = templateTableText(defining.table, template);
	const table =
		text &&
		firstRowNamed(
			text,
			defining.table.columns.findIndex(({ key }) => key === defining.column),
			name,
		);
	if (!table) return undefined;
	const present = whole.match.levels.flatMap((it) => it.present).find(({ as }) => as === section)?.section;
	if (present) {
		const start = document.starts[present.chunk] ?? 0;
		return [insertion(lineEndAt(document, start + present.heading.span.end), `\n\n${table}`)];
	}
	const heading = `${'#'.repeat(section.depth)} ${section.title}`;
	const edit =
		insertedSection(section, whole, { text: `${heading}\n\n${table}` }) ??
		underParent(section, context, `${heading}\n\n${table}`);
	return edit && [edit];
}

/** Returns the edit that inserts a section together with its parent, which is also missing. */
function underParent(
	section: TemplateSection,
	{ template, whole }: FixContext,
	text: string,
): TextEdit | undefined {
	const parent = [...sectionsWithin(template.sections)].find(({ children }) => children.includes(section));
	return (
		parent &&
		insertedSection(parent, whole, {
			text: `${'#'.repeat(parent.depth)} ${parent.title}\n\n${text}`,
		})
	);
}

/** Returns a table with the header of the template table and one row that contains only the name. */
function firstRowNamed(text: string, column: number, name: string): string {
	const [header = '', delimiter = ''] = text.split('\n');
	const columns = header.split('|').length - 2;
	const cells = Array.from({ length: columns }, (_, index) => (index === column ? ` \`${name}\` ` : '  '));
	return `${header}\n${delimiter}\n|${cells.join('|')}|`;
}
