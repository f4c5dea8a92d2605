import stringWidth from 'string-width';
import type { MarkdownDocument } from '../../document/document.ts';
import { type Span, shift } from '../../document/span.ts';
import type { TextEdit } from '../../document/textEdit.ts';
import { type TableAt, tableAt } from '../../edits/tables/tableAt.ts';
import {
	type Alignment,
	padding,
	rowPrefix,
	type TableLine,
	type TableText,
} from '../../edits/tables/tableText.ts';

/** The minimum width of a column, which is the width of the delimiter `:-:`. */
const leastWidth = 3;

/** The index of the delimiter row. */
const delimiterLine = 1;

/**
 * Aligns the pipes of the table at an offset, in the form that Prettier writes. The edits change only spaces, dashes
 * and outer pipes. Rows with too few or too many cells keep their cells.
 *
 * @returns no edits for an aligned table; undefined if there is no table at the offset
 */
export function alignTable(document: MarkdownDocument, offset: number): readonly TextEdit[] | undefined {
	const at = tableAt(document, offset);
	return at && alignment(at, alignedWidths(at));
}

/**
 * Returns the smallest widths of the columns that fit every cell, as display widths.
 *
 * @param row an additional row
 */
export function alignedWidths({ source, text }: TableAt, row: readonly string[] = []): readonly number[] {
	const rows = text.lines
		.filter((_, line) => line !== delimiterLine)
		.map(({ cells }) => cells.map(({ start, end }) => source.slice(start, end)));
	return text.alignments.map((_, column) =>
		Math.max(leastWidth, ...[...rows, row].map((cells) => stringWidth(cells[column] ?? ''))),
	);
}

/**
 * Returns the edits that give the columns of a table the given widths.
 *
 * @param widths the widths of the columns, each at least as wide as its cells
 */
export function alignment({ start, source, text }: TableAt, widths: readonly number[]): readonly TextEdit[] {
	return text.lines.flatMap((line, index) => {
		const columns =
			index === delimiterLine
				? delimiters(text.alignments, widths)
				: cellParts(source, line, text.alignments, widths);
		const parts = [prefixOf(text, line, index), ...columns];
		return changes(source, line, parts).map((edit) => ({ ...edit, span: shift(edit.span, start) }));
	});
}

/** A part of a line: new text, or a span of the source that stays. */
type Part = string | Span;

/**
 * Returns the prefix of a line. Every line starts like the delimiter row, which certainly belongs to the table. Only
 * the header can keep its own prefix, because it can start behind the mark of a list item or continue a paragraph.
 */
function prefixOf(text: TableText, line: TableLine, index: number): string {
	return index === 0 && !/^[\s>]*$/.test(line.prefix) ? line.prefix : rowPrefix(text);
}

function delimiters(alignments: readonly Alignment[], widths: readonly number[]): readonly Part[] {
	const marks = alignments.map((alignment, column) => {
		const left = alignment === 'left' || alignment === 'center' ? ':' : '';
		const right = alignment === 'right' || alignment === 'center' ? ':' : '';
		return `${left}${'-'.repeat((widths[column] ?? leastWidth) - left.length - right.length)}${right}`;
	});
	return [`| ${marks.join(' | ')} |`];
}

function cellParts(
	source: string,
	{ cells, end }: TableLine,
	alignments: readonly Alignment[],
	widths: readonly number[],
): readonly Part[] {
	const columns = cells.slice(0, alignments.length).flatMap((cell, column): readonly Part[] => {
		const width = stringWidth(source.slice(cell.start, cell.end));
		const { before, after } = padding(width, widths[column] ?? 0, alignments[column] ?? 'none');
		return [`| ${before}`, cell, `${after} `];
	});
	const rest = cells[alignments.length];
	if (rest === undefined) return [...columns, '|'];
	// Additional cells belong to no column.
	const restEnd = rest.start + source.slice(rest.start, end).trimEnd().length;
	return [...columns, '| ', { start: rest.start, end: restEnd }];
}

/** Yields the smallest changes that turn a line into its new parts, so that a cursor in a cell stays there. */
function* changesOf(source: string, line: TableLine, parts: readonly Part[]): Generator<TextEdit> {
	let at = line.start;
	let text = '';
	for (const part of [...parts, { start: line.end, end: line.end }]) {
		if (typeof part === 'string') {
			text += part;
			continue;
		}
		if (part.start === part.end && part.start < line.end) continue;
		if (text !== source.slice(at, part.start)) yield { span: { start: at, end: part.start }, text };
		at = part.end;
		text = '';
	}
}

function changes(source: string, line: TableLine, parts: readonly Part[]): readonly TextEdit[] {
	return [...changesOf(source, line, parts)];
}
