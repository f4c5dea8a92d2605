import type { Cell } from '../../document/facts.ts';
import type { Span } from '../../document/span.ts';
import { insertion } from '../../document/textEdit.ts';
import { tableAt } from '../../edits/tables/tableAt.ts';
import { isClosed } from '../../edits/tables/tableText.ts';
import { defineRule } from '../rule.ts';
import { sectionTables } from '../sectionTables.ts';

interface RowWidth {
	readonly id: 'row-width';
	readonly cells: number;
	readonly columns: number;
}

/**
 * Reports rows with more cells than the table has columns, because readers do not see the extra cells. In tables of the
 * template, the rule also reports rows with fewer cells. Markdown allows both.
 */
export const rowWidth = defineRule<RowWidth>({
	id: 'row-width',
	area: 'structure',
	severity: 'warning',
	atMost: 'error',
	summary: 'A row of a table has fewer or more cells than the table has columns.',
	filledBy: 'choice',
	answerProblem: 'breaks',
	sentence: ({ cells, columns }) =>
		cells < columns
			? `The row has ${cells} of ${columns} cells: add what is missing`
			: `The row has ${cells} cells, the table ${columns} columns: readers do not see what is too much`,
	*checkChunk(context) {
		const { chunk, template } = context;
		if (template === undefined) return;
		const known = new Set([...sectionTables(context)].map(({ index }) => index));
		for (const [index, { header, rows, heading }] of chunk.facts.tables.entries()) {
			for (const [row, all] of rows.entries()) {
				const cells = withoutEmptyRest(all, header.length);
				const isShort = cells.length < header.length && known.has(index);
				if (cells.length <= header.length && !isShort) continue;
				yield {
					span: spanOf(cells, header.length),
					message: { id: 'row-width', cells: cells.length, columns: header.length },
					grade: 'certain',
					location: { heading, inHeading: false, table: { index, row, column: cells.length - 1 } },
				};
			}
		}
	},
	/** Yields a fix that adds empty cells to a short row or joins the extra cells of a long row into its last cell. */
	*fixes({ message, span }, { document }) {
		const at = tableAt(document, span.start);
		const line = at?.text.lines[at.line];
		if (at === undefined || line === undefined || !isClosed(at.text)) return;
		const columns = at.table.header.length;
		if (message.cells < columns) {
			const missing = columns - (line.pipes.length - 1);
			const cells = '  |'.repeat(Math.max(0, missing));
			const edits = [insertion(at.start + (line.pipes.at(-1) ?? line.end) + 1, cells)];
			if (missing > 0)
				yield { title: 'Complete the row with empty cells', edits, isPreferred: true, isSafe: true };
			return;
		}
		const edits = line.pipes.slice(columns, -1).map((pipe) => insertion(at.start + pipe, '\\'));
		if (edits.length > 0) yield { title: 'Join what is too much into the last cell', edits };
	},
});

/** Removes the extra cells without text at the end. A comment after the last pipe creates such a cell. */
function withoutEmptyRest(cells: readonly Cell[], columns: number): readonly Cell[] {
	const rest = cells.slice(columns);
	while (rest.at(-1)?.text === '') rest.pop();
	return [...cells.slice(0, columns), ...rest];
}

/** Returns the span of the extra cells. For a short row, returns the span of its last cell with text. */
function spanOf(cells: readonly Cell[], columns: number): Span {
	const extra = cells.slice(columns);
	const shown = extra.length > 0 ? extra : cells.filter(({ text }) => text !== '').slice(-1);
	const first = shown[0]?.span ?? cells[0]?.span ?? { start: 0, end: 0 };
	return { start: first.start, end: shown.at(-1)?.span.end ?? first.end };
}
