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

/** Room for the marks of an alignment: `:-:`. */
const leastWidth = 3;

/** Index of the line below the header. */
const delimiterLine = 1;

/**
 * What makes the pipes of the table at an offset stand under each other, however wide it gets: the form that Prettier
 * writes. Blanks, dashes and outer pipes change, the cells stay as they are, and so do rows with too few or too many.
 *
 * @returns none for a table that is aligned; undefined where no table is
 */
export function alignTable(document: MarkdownDocument, offset: number): readonly TextEdit[] | undefined {
	const at = tableAt(document, offset);
	return at && alignment(at, alignedWidths(at));
}

/**
 * The least widths that hold every cell.
 *
 * @param row a further one
 */
export function alignedWidths({ source, text }: TableAt, row: readonly string[] = []): readonly number[] {
	const rows = text.lines
		.filter((_, line) => line !== delimiterLine)
		.map(({ cells }) => cells.map(({ start, end }) => source.slice(start, end)));
	return text.alignments.map((_, column) =>
		Math.max(leastWidth, ...[...rows, row].map((cells) => stringWidth(cells[column] ?? ''))),
	);
}

/** @param widths of the columns, none less than that of a cell */
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

/** A part of a line: text, or what stands in the source and stays there. */
type Part = string | Span;

/**
 * All lines begin where the line below the header does: it is in the table for sure, while the header may stand behind
 * the mark of an item, and stays there, or go on with a text above it.
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
	// What is too much belongs to no column.
	const restEnd = rest.start + source.slice(rest.start, end).trimEnd().length;
	return [...columns, '| ', { start: rest.start, end: restEnd }];
}

/** The least changes that make a line of its parts, so that a cursor in a cell stays there. */
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
