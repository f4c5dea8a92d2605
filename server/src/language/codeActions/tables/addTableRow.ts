import stringWidth from 'string-width';
import type { TemplatedAnalysis } from '../../analysis/documentAnalysis.ts';
import { positionAt } from '../../document/document.ts';
import { type Span, shift } from '../../document/span.ts';
import { insertion, type TextEdit } from '../../document/textEdit.ts';
import { lineEndOf } from '../../edits/lines.ts';
import { firstRow, type TableAt, tableAt } from '../../edits/tables/tableAt.ts';
import { rowPrefix, rowText } from '../../edits/tables/tableText.ts';
import { alignedWidths, alignment } from './alignTable.ts';
import { type NewCell, newRow } from './newRow.ts';

/** The text of a row for a table. */
export interface WrittenRow {
	/** The text without a line end. */
	readonly text: string;
	/** The spans within the text where the author writes, in order: placeholders and empty cells. */
	readonly stops: readonly Span[];
}

/** A row to add to a table. */
export interface RowAddition {
	readonly edits: readonly TextEdit[];
	/** The line of the row in the changed document. The row is alone on its line. */
	readonly line: number;
	readonly row: WrittenRow;
}

/**
 * Adds a row below the row at an offset, or as the first row if the offset is in the header. The row has the style of
 * the table. An aligned table gets wider if it is too narrow for the row.
 *
 * @returns undefined if there is no table at the offset
 */
export function addTableRow(analysis: TemplatedAnalysis, offset: number): RowAddition | undefined {
	const at = tableAt(analysis.document, offset);
	if (at === undefined) return undefined;
	const before = at.text.lines[Math.max(at.line, firstRow - 1)];
	if (before === undefined) return undefined;
	const { row, edits } = writtenRow(analysis, at);
	const end = at.start + before.end;
	return {
		edits: [...edits, insertion(end, lineEndOf(analysis.document) + row.text)],
		line: positionAt(analysis.document, end).line + 1,
		row,
	};
}

/** Returns a new row of a table, and the edits that make an aligned table wide enough for it. */
export function writtenRow(
	analysis: TemplatedAnalysis,
	at: TableAt,
): { readonly row: WrittenRow; readonly edits: readonly TextEdit[] } {
	const cells = newRow(analysis, at);
	const texts = cells.map(({ text }) => text);
	const { widths, alignments } = at.text;
	const hasRoom = !widths || texts.every((text, column) => stringWidth(text) <= (widths[column] ?? 0));
	const wider = hasRoom ? widths : alignedWidths(at, texts);
	const text = rowText(rowPrefix(at.text), texts, { alignments, widths: wider });
	return {
		row: { text, stops: stopsIn(text, cells, rowPrefix(at.text).length) },
		edits: hasRoom || wider === undefined ? [] : alignment(at, wider),
	};
}

function stopsIn(text: string, cells: readonly NewCell[], prefix: number): readonly Span[] {
	const stops: Span[] = [];
	let at = prefix;
	for (const cell of cells) {
		at += '| '.length;
		const start = cell.text === '' ? at : text.indexOf(cell.text, at);
		stops.push(...(cell.text === '' ? [{ start, end: start }] : cell.tokens.map((it) => shift(it, start))));
		at = text.indexOf('|', start + cell.text.length);
	}
	return stops;
}
