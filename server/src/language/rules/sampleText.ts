import type { Cell, List } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { TemplateList, TemplateTable } from '../template/template.ts';
import type { CandidateFinding, ChunkContext, ChunkRule, Sample } from './rule.ts';
import { type SectionTable, sectionTables } from './sectionTables.ts';

/**
 * Rows and lines that the template gives as examples and that still stand, once for each table or list, and only while
 * nothing in it was changed: who edited one row has seen the others. A cell that still lists the alternatives of the
 * template is another matter.
 */
export const sampleText: ChunkRule = {
	id: 'sample-text',
	*check(context) {
		for (const table of sectionTables(context)) yield* samplesOfTable(table);
		yield* samplesOfLists(context);
	},
};

function* samplesOfTable(found: SectionTable): Generator<CandidateFinding> {
	const { body, index, table, model } = found;
	if (isUntouched(found)) {
		const samples = table.rows.flatMap((cells, row): Sample[] =>
			model.rows[row]?.tokens === 0 ? [{ span: rowSpan(cells), paths: pathsOfRow(found, cells) }] : [],
		);
		if (samples.length > 0)
			yield finding(body.heading, samples, { id: 'sample-rows', count: samples.length });
		return;
	}
	for (const [row, cells] of table.rows.entries()) {
		for (const [column, cell] of cells.entries()) {
			const paths = pathsOf(found, column, cell);
			if (paths.length < 2 || !isSampleCell(model, found.columns[column]?.key, cell.text)) continue;
			const candidate = finding(body.heading, [{ span: cell.span, paths }], { id: 'sample-paths', paths });
			yield { ...candidate, home: { ...candidate.home, table: { index, row, column } } };
		}
	}
}

/** Every row is the template's, and no more and no less. */
function isUntouched({ table, model, columns }: SectionTable): boolean {
	if (table.rows.length !== model.rows.length || table.rows.length === 0) return false;
	const order = columns.map((column) => (column ? model.columns.indexOf(column) : -1));
	return table.rows.every((cells, row) =>
		cells.every(({ text }, column) => {
			const from = order[column] ?? -1;
			return from < 0 ? text === '' : text === (model.rows[row]?.cells[from] ?? '');
		}),
	);
}

function isSampleCell({ columns }: TemplateTable, key: string | undefined, text: string): boolean {
	return columns.some((column) => column.key === key && column.samples.has(text));
}

function pathsOfRow(found: SectionTable, cells: readonly Cell[]): readonly string[] {
	return cells.flatMap((cell, column) => pathsOf(found, column, cell));
}

/** The paths of a cell, those in code marks if it has any; none in a column for something else. */
function pathsOf({ columns }: SectionTable, column: number, { text }: Cell): readonly string[] {
	if (columns[column]?.role !== 'paths') return [];
	const code = [...text.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path.trim());
	return code.length > 0 ? code : text.split(/\s*[·,;]\s*/).filter((path) => /[/.]/.test(path));
}

function rowSpan(cells: readonly Cell[]): Span {
	const shown = cells.filter(({ text }) => text !== '');
	return { start: shown[0]?.span.start ?? 0, end: shown.at(-1)?.span.end ?? 0 };
}

function* samplesOfLists({ bodies, sectionAt }: ChunkContext): Generator<CandidateFinding> {
	for (const { heading, lists } of bodies) {
		const models = lists.length === 0 ? [] : (sectionAt(heading)?.sampleLists ?? []);
		for (const list of lists) {
			const model = models.find((it) => isSameList(it, list));
			if (model === undefined) continue;
			const first = list.items[0];
			if (first === undefined) continue;
			yield finding(heading, [{ span: firstLine(first), paths: [] }], {
				id: 'sample-lines',
				count: model.samples,
			});
		}
	}
}

function firstLine({ span, text }: List['items'][number]): Span {
	return { start: span.start, end: Math.min(span.end, span.start + text.length + 2) };
}

function isSameList({ items }: TemplateList, list: List): boolean {
	return items.length === list.items.length && items.every((text, index) => text === list.items[index]?.text);
}

function finding(
	heading: number,
	samples: readonly Sample[],
	message: CandidateFinding['message'],
): CandidateFinding {
	return {
		rule: 'sample-text',
		kind: null,
		span: samples[0]?.span ?? { start: 0, end: 0 },
		related: [],
		message,
		grade: 'certain',
		home: { heading, inHeading: false },
		samples,
	};
}
