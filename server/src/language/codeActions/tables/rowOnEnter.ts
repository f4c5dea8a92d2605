import type { TemplatedAnalysis } from '../../analysis/documentAnalysis.ts';
import { type MarkdownDocument, positionAt, sliceOf } from '../../document/document.ts';
import type { Span } from '../../document/span.ts';
import { lineEndAt, lineEndOf, lineStart } from '../../edits/lines.ts';
import { firstRow, type TableAt, tableAt } from '../../edits/tables/tableAt.ts';
import { type RowAddition, writtenRow } from './addTableRow.ts';
import { type NewCell, newRow } from './newRow.ts';

/**
 * Returns the edit for Enter in a table, after the editor has inserted the new line. The new line becomes a row if it
 * follows a row or the delimiter row. In a new row that is still empty, Enter ends the table and removes the row.
 *
 * @param offset the offset of the cursor on the new line
 * @returns undefined if Enter only inserts a new line
 */
export function rowOnEnter(analysis: TemplatedAnalysis, offset: number): RowAddition | undefined {
	const { document } = analysis;
	const own = { start: lineStart(document, offset), end: lineEndAt(document, offset) };
	const at = own.start === 0 ? undefined : tableAt(document, own.start - 1);
	const line = at?.text.lines[at.line];
	if (at === undefined || line === undefined || at.line < firstRow - 1) return undefined;
	const isEndOfRow = isBlank(document, own);
	const isNew = isEndOfRow ? isEmptyRow(at) : isSplitRow(at, newRow(analysis, at));
	if (isNew) return tableEnd(document, { start: at.start + line.start, end: own.end });
	if (!isEndOfRow) return undefined;
	const { row, edits } = writtenRow(analysis, at);
	return {
		edits: [...edits, { span: own, text: row.text }],
		line: positionAt(document, own.start).line,
		row,
	};
}

/** Whether a line is blank apart from the marks of a block quote, which some editors insert. */
function isBlank(document: MarkdownDocument, line: Span): boolean {
	return /^[\s>]*$/.test(sliceOf(document, line));
}

function isEmptyRow({ text, line }: TableAt): boolean {
	return line >= firstRow && text.lines[line]?.cells.every(({ start, end }) => start === end) === true;
}

/**
 * Whether the line and the next one are the halves of a new row. This is the case after Enter replaces the selected
 * token or splits an empty cell.
 */
function isSplitRow({ source, text, line }: TableAt, wanted: readonly NewCell[]): boolean {
	const first = text.lines[line];
	const second = text.lines[line + 1];
	if (line < firstRow || first === undefined || second === undefined) return false;
	const textOf = ({ start, end }: Span) => source.slice(start, end);
	// A half that starts or ends with a pipe has no part of the split cell.
	const isCut = source.slice((first.pipes.at(-1) ?? first.start) + 1, first.end).trim() === '';
	const isOpened = second.pipes[0] === second.start + second.prefix.length;
	const before = [...first.cells.map(textOf), ...(isCut ? [''] : [])];
	const behind = [...(isOpened ? [''] : []), ...second.cells.map(textOf)];
	const parted = before.length - 1;
	const cells = [...before.slice(0, -1), `${before[parted]}${behind[0]}`, ...behind.slice(1)];
	return (
		cells.length === wanted.length &&
		wanted.every((cell, column) => {
			const isAsNew = cells[column] === '' || cells[column] === cell.text;
			return isAsNew || (column === parted && cells[column] === withoutFirstToken(cell));
		})
	);
}

function withoutFirstToken({ text, tokens: [token] }: NewCell): string {
	return token ? text.slice(0, token.start) + text.slice(token.end) : text;
}

/** Replaces the span by a blank line before the cursor, because text right below a table would be a row. */
function tableEnd(document: MarkdownDocument, span: Span): RowAddition {
	return {
		edits: [{ span, text: lineEndOf(document) }],
		line: positionAt(document, span.end).line,
		row: { text: '', stops: [] },
	};
}
