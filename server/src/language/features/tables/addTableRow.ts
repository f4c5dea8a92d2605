import stringWidth from 'string-width';
import { positionAt } from '../../document/document.ts';
import type { Span } from '../../document/span.ts';
import { insertion, type TextReplacement } from '../../document/textReplacement.ts';
import type { FixContext } from '../../fixes/fixContext.ts';
import { lineEndOf } from '../../fixes/lines.ts';
import { firstRow, type TableAt, tableAt } from '../../fixes/tableAt.ts';
import { rowPrefix, rowText } from '../../fixes/tableText.ts';
import { alignedWidths, alignment } from './alignTable.ts';
import { type NewCell, newRow } from './newRow.ts';

/** A row that is put into a table. */
export interface RowAddition {
	readonly edits: readonly TextReplacement[];
	/**
	 * What an author writes first, in the document that has the row: its first placeholder, or its first cell. Characters
	 * of a line.
	 */
	readonly selected: Span & { readonly line: number };
}

/**
 * One more row, below the one at an offset; below the header it becomes the first. It is written as the table is, which
 * gets wider where it is aligned and the row has no room.
 *
 * @returns undefined where no table is
 */
export function addTableRow(context: FixContext, offset: number): RowAddition | undefined {
	const at = tableAt(context.document, offset);
	if (at === undefined) return undefined;
	const before = at.text.lines[Math.max(at.line, firstRow - 1)];
	if (before === undefined) return undefined;
	const { text, selected, edits } = rowAddition(context, at);
	const end = at.start + before.end;
	return {
		edits: [...edits, insertion(end, lineEndOf(context.document) + text)],
		selected: { ...selected, line: positionAt(context.document, end).line + 1 },
	};
}

/** The text of a new row, where in it an author begins, and what makes room for it. */
export function rowAddition(
	context: FixContext,
	at: TableAt,
): { readonly text: string; readonly selected: Span; readonly edits: readonly TextReplacement[] } {
	const cells = newRow(context, at);
	const texts = cells.map(({ text }) => text);
	const { widths, alignments } = at.text;
	const hasRoom = !widths || texts.every((text, column) => stringWidth(text) <= (widths[column] ?? 0));
	const wider = hasRoom ? widths : alignedWidths(at, texts);
	const text = rowText(rowPrefix(at.text), texts, { alignments, widths: wider });
	return {
		text,
		selected: selectedIn(text, cells, rowPrefix(at.text).length),
		edits: hasRoom || wider === undefined ? [] : alignment(at, wider),
	};
}

/** The first token, else the first cell, where a row begins. */
function selectedIn(text: string, cells: readonly NewCell[], prefix: number): Span {
	let from = prefix + '| '.length;
	for (const cell of cells) {
		const [token] = cell.tokens;
		const start = cell.text === '' ? from : text.indexOf(cell.text, from);
		if (token) return { start: start + token.start, end: start + token.end };
		// On to the next cell, behind the pipe: a cell without tokens is empty.
		from = text.indexOf('|', start) + '| '.length;
	}
	return { start: prefix + '| '.length, end: prefix + '| '.length };
}
