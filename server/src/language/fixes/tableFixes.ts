import { sliceOf } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import { insertion, type TextReplacement } from '../document/textReplacement.ts';
import { isSample } from '../features/insertion/omittedParts.ts';
import { plainInstance } from '../features/insertion/plainInstance.ts';
import { templatePieces } from '../features/insertion/templatePieces.ts';
import { missingColumns, missingTables } from '../rules/missingColumn.ts';
import { isYes } from '../rules/requiredWithDefault.ts';
import type { Sample } from '../rules/rule.ts';
import { sampleText } from '../rules/sampleText.ts';
import { sectionTables } from '../rules/sectionTables.ts';
import { headerOf } from '../template/headerOf.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { TemplateTable } from '../template/template.ts';
import { disableHere } from './directiveFixes.ts';
import type { FixContext, FixesOf } from './fix.ts';
import { lineEndAt, wholeLines } from './lines.ts';
import { isSameFinding } from './sameFinding.ts';
import { firstRow, tableAt } from './tableAt.ts';
import { columnInsertion, isClosed } from './tableText.ts';

/** The row taken away, its line end included. */
export function rowRemoval(context: FixContext, span: Span): TextReplacement {
	return { span: wholeLines(context.document, { start: span.start, end: span.start }), text: '' };
}

export function shifted(edits: readonly TextReplacement[], start: number): readonly TextReplacement[] {
	return edits.map(({ span, text }) => ({ span: shift(span, start), text }));
}

export const missingColumnFixes: FixesOf = function* (finding, context) {
	const { start, context: chunk } = context.chunkAt(finding.span.start);
	const column = [...missingColumns(chunk)].find((it) => isSameFinding(finding, it.finding, start));
	if (column) {
		const title = plainText(column.column.title);
		const edits = columnInsertion(chunk.chunk.text, column.table, title, column.behind);
		if (edits)
			yield { title: { id: 'add-column', column: title }, edits: shifted(edits, start), isPreferred: true };
		return;
	}
	const table = [...missingTables(chunk)].find((it) => isSameFinding(finding, it.finding, start));
	const text = table && templateTableText(table.table, context);
	if (table === undefined || text === undefined || finding.message.id !== 'missing-table') return;
	const at = lineEndAt(context.document, start + table.under.end);
	yield {
		title: { id: 'add-table', section: finding.message.section },
		edits: [insertion(at, `\n\n${text}`)],
		isPreferred: true,
	};
};

/** The table as a copy of the template has it, without sample rows. */
export function templateTableText(wanted: TemplateTable, { template }: FixContext): string | undefined {
	const { document } = template;
	for (const [index, { facts }] of document.chunks.entries()) {
		const table = facts.tables.find(
			({ header }) => header.map(({ text }) => labelKeyOf(text)).join('|') === headerOf(wanted),
		);
		if (table === undefined) continue;
		const span = wholeLines(document, shift(table.span, document.starts[index] ?? 0));
		return plainInstance(templatePieces(template, span)).trimEnd();
	}
	return undefined;
}

/** A short row gets empty cells; what is too much in a long one becomes part of its last cell. */
export const rowWidthFixes: FixesOf = function* ({ message, span }, context) {
	const at = tableAt(context.document, span.start);
	if (at === undefined || message.id !== 'row-width') return;
	const { start, table, text } = at;
	const line = text.lines[at.line];
	if (line === undefined || !isClosed(text)) return;
	const columns = table.header.length;
	if (message.cells < columns) {
		const missing = columns - (line.pipes.length - 1);
		const cells = '  |'.repeat(Math.max(0, missing));
		const edits = [insertion(start + (line.pipes.at(-1) ?? line.end) + 1, cells)];
		if (missing > 0) yield { title: { id: 'complete-row' }, edits, isPreferred: true, isSafe: true };
		return;
	}
	const tooMuch = line.pipes.slice(columns, -1);
	const edits = tooMuch.map((pipe) => insertion(start + pipe, '\\'));
	if (edits.length > 0) yield { title: { id: 'join-cells' }, edits };
};

export const requiredWithDefaultFixes: FixesOf = function* ({ message, span }, context) {
	if (message.id !== 'required-with-default') return;
	const { variable: name } = message;
	yield { title: { id: 'remove-default', name }, edits: [{ span, text: '—' }] };
	const { start, context: chunk } = context.chunkAt(span.start);
	const at = tableAt(context.document, span.start);
	const found = [...sectionTables(chunk)].find(({ table }) => table === at?.table);
	const required = found?.columns.findIndex((column) => column?.role === 'required') ?? -1;
	const cell = at?.table.rows[at.line - firstRow]?.[required];
	const no = [...(found?.columns[required]?.samples ?? [])].find(
		(sample) => sample !== '' && !isYes(sample) && !sample.startsWith('['),
	);
	if (cell && no)
		yield { title: { id: 'make-optional', name }, edits: [{ span: shift(cell.span, start), text: no }] };
};

/** What the template gives as an example goes, or is meant to stay. */
export const sampleTextFixes: FixesOf = function* (finding, context) {
	const { span, message } = finding;
	const { document, pathExists } = context;
	if (message.id === 'sample-paths') {
		const isCode = sliceOf(document, span).includes('`');
		for (const path of message.paths)
			yield { title: { id: 'keep-path', path }, edits: [{ span, text: isCode ? `\`${path}\`` : path }] };
	} else {
		const { start, context: chunk } = context.chunkAt(span.start);
		const found = [...sampleText.check(chunk)].find(({ samples = [] }) =>
			samples.some((sample) => sample.span.start + start === span.start),
		);
		const isTable = message.id === 'sample-rows';
		const samples = isTable ? (found?.samples ?? []) : linesOfList(context, span);
		const open = samples.filter(({ paths }) => !paths.some((path) => pathExists(path)));
		const edits = open.map((sample) => ({ span: wholeLines(document, shift(sample.span, start)), text: '' }));
		const title = { id: isTable ? 'delete-rows' : 'delete-lines', count: edits.length } as const;
		if (edits.length > 0) yield { title, edits };
	}
	const edit = disableHere(finding, context);
	if (edit) yield { title: { id: 'keep-samples' }, edits: [edit] };
};

/** The lines of a list that only show what could be written; none where nothing else would be left of the section. */
function linesOfList(context: FixContext, span: Span): readonly Sample[] {
	const { start, context: chunk } = context.chunkAt(span.start);
	const { facts } = chunk.chunk;
	const list = facts.lists.find((it) => it.items.some((item) => item.span.start + start === span.start));
	const body = chunk.bodies.find(({ heading }) => heading === list?.heading);
	const samples = list?.items.filter((item) => isSample(facts, item)) ?? [];
	const isAll = samples.length === list?.items.length && (body?.content.length ?? 0) < 2;
	return isAll ? [] : samples.map((item) => ({ span: item.span, paths: [] }));
}
