import type { Cell } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { ChunkRule } from './rule.ts';
import { sectionTables } from './sectionTables.ts';

/**
 * Rows with more cells than the table has columns, whose rest no reader sees, and in tables of the template rows with
 * fewer. Markdown allows both.
 */
export const rowWidth: ChunkRule = {
	id: 'row-width',
	*check(context) {
		const { chunk, template } = context;
		if (template === undefined) return;
		const known = new Set([...sectionTables(context)].map(({ index }) => index));
		for (const [index, { header, rows, heading }] of chunk.facts.tables.entries()) {
			for (const [row, all] of rows.entries()) {
				const cells = withoutEmptyRest(all, header.length);
				const isShort = cells.length < header.length && known.has(index);
				if (cells.length <= header.length && !isShort) continue;
				yield {
					rule: 'row-width',
					kind: null,
					span: spanOf(cells, header.length),
					related: [],
					message: { id: 'row-width', cells: cells.length, columns: header.length },
					grade: 'certain',
					home: { heading, inHeading: false, table: { index, row, column: cells.length - 1 } },
				};
			}
		}
	},
};

/** A comment behind the last pipe makes a cell without text. */
function withoutEmptyRest(cells: readonly Cell[], columns: number): readonly Cell[] {
	const rest = cells.slice(columns);
	while (rest.at(-1)?.text === '') rest.pop();
	return [...cells.slice(0, columns), ...rest];
}

/** What is too much; of a short row its last cell that says something. */
function spanOf(cells: readonly Cell[], columns: number): Span {
	const extra = cells.slice(columns);
	const shown = extra.length > 0 ? extra : cells.filter(({ text }) => text !== '').slice(-1);
	const first = shown[0]?.span ?? cells[0]?.span ?? { start: 0, end: 0 };
	return { start: first.start, end: shown.at(-1)?.span.end ?? first.end };
}
