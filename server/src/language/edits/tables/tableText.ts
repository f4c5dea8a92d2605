import stringWidth from 'string-width';
import type { Cell, Table } from '../../document/facts.ts';
import { type Span, trimSpan } from '../../document/span.ts';
import { insertion, type TextEdit } from '../../document/textEdit.ts';

/** How the lines of a table are written. Offsets are those of the text that has the table. */
export interface TableText {
	/** The header, the line below it, then the rows. */
	readonly lines: readonly TableLine[];
	/** Of each column. */
	readonly alignments: readonly Alignment[];
	/**
	 * Of each column, on the screen, without the blanks beside the pipes, where the pipes of all lines stand under each
	 * other; undefined for a table that is not aligned.
	 */
	readonly widths: readonly number[] | undefined;
}

export interface TableLine {
	readonly start: number;
	/** Without the line end. */
	readonly end: number;
	/** What stands before the first cell and its pipe: the marks of a quote or an item, and blanks. */
	readonly prefix: string;
	/** Offsets of the pipes that part the cells, the outer ones included. */
	readonly pipes: readonly number[];
	/** What stands between pipes, and at the ends of a line without outer ones; without the blanks around it. */
	readonly cells: readonly Span[];
	/** It starts with a pipe, and ends with one or with a comment behind one. */
	readonly isClosed: boolean;
}

/** As the marks in the line below the header say. */
export type Alignment = 'none' | 'left' | 'center' | 'right';

export function tableText(source: string, { header, rows, span }: Table): TableText {
	const first = lineOf(source, header[0]?.span.start ?? span.start, header[0]);
	const delimiter = lineOf(source, nextLine(source, first.end), undefined);
	const others = rows.map((cells) => lineOf(source, cells[0]?.span.start ?? span.start, cells[0]));
	const lines = [first, delimiter, ...others];
	return {
		lines,
		alignments: delimiter.cells.map(({ start, end }) => alignmentOf(source.slice(start, end))),
		widths: commonWidths(source, lines),
	};
}

/** @param cell the first of the line; undefined for the line below the header, which has nothing but marks */
function lineOf(source: string, offset: number, cell: Cell | undefined): TableLine {
	const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
	const length = source.slice(offset).search(/[\r\n]/);
	const end = length < 0 ? source.length : offset + length;
	const pipes: number[] = [];
	for (let at = start; at < end; at++) {
		if (source[at] === '\\') at++;
		else if (source[at] === '|') pipes.push(at);
	}
	const text = source.slice(start, end);
	const marks = start + (/^[\s>]*/.exec(text)?.[0].length ?? 0);
	const from = Math.min(pipes[0] ?? end, cell?.span.start ?? marks);
	const isOpened = pipes[0] === from;
	const behind = source.slice((pipes.at(-1) ?? end - 1) + 1, end).trim();
	const cuts = [
		...(isOpened ? [] : [from - 1]),
		...pipes,
		...(behind === '' && pipes.length > 0 ? [] : [end]),
	];
	return {
		start,
		end,
		prefix: source.slice(start, from),
		pipes,
		cells: cuts.slice(1).map((cut, index) => trimSpan(source, { start: (cuts[index] ?? 0) + 1, end: cut })),
		isClosed: isOpened && pipes.length > 1 && (behind === '' || behind.startsWith('<!--')),
	};
}

function nextLine(source: string, end: number): number {
	return end + (source.startsWith('\r\n', end) ? 2 : 1);
}

function alignmentOf(marks: string): Alignment {
	if (!marks.endsWith(':')) return marks.startsWith(':') ? 'left' : 'none';
	return marks.startsWith(':') ? 'center' : 'right';
}

function commonWidths(source: string, lines: readonly TableLine[]): readonly number[] | undefined {
	const widthsOf = ({ pipes, isClosed }: TableLine) =>
		isClosed
			? pipes.slice(1).map((pipe, index) => stringWidth(source.slice((pipes[index] ?? 0) + 1, pipe)) - 2)
			: [];
	const [widths = [], ...others] = lines.map(widthsOf);
	const isAligned =
		widths.length > 0 &&
		others.every((other) => widths.every((width, index) => other[index] === width)) &&
		widths.every((width) => width > 0);
	return isAligned ? widths : undefined;
}

/**
 * A row, without a line end.
 *
 * @param cells of the row, from the first column
 * @param widths of the columns; undefined for a table that is not aligned
 */
export function rowText(
	prefix: string,
	cells: readonly string[],
	{ alignments, widths }: Pick<TableText, 'alignments' | 'widths'>,
): string {
	const texts = alignments.map((alignment, index) => {
		const cell = cells[index] ?? '';
		const { before, after } = padding(stringWidth(cell), widths?.[index] ?? 0, alignment);
		return ` ${before}${cell}${after} |`;
	});
	return `${prefix}|${texts.join('')}`;
}

/** Blanks that bring a text to a width. */
export function padding(
	width: number,
	wanted: number,
	alignment: Alignment,
): { readonly before: string; readonly after: string } {
	const missing = Math.max(0, wanted - width);
	const before = alignment === 'right' ? missing : alignment === 'center' ? Math.floor(missing / 2) : 0;
	return { before: ' '.repeat(before), after: ' '.repeat(missing - before) };
}

/** A row below the last of the table; undefined for a table whose lines do not all start and end with a pipe. */
export function rowInsertion(source: string, table: Table, cells: readonly string[]): TextEdit | undefined {
	const text = tableText(source, table);
	const last = text.lines.at(-1);
	if (last === undefined || !isClosed(text)) return undefined;
	return insertion(last.end, `\n${rowText(rowPrefix(text), cells, text)}`);
}

/** Only then can it be told where in a line a column starts. */
export function isClosed({ lines }: TableText): boolean {
	return lines.every((line) => line.isClosed);
}

/** What stands before each row: the header of a table in a list stands behind the mark of the item. */
export function rowPrefix({ lines: [, delimiter] }: TableText): string {
	return delimiter?.prefix ?? '';
}

/** A column behind another; -1 for the front. The cells below its header are empty. */
export function columnInsertion(
	source: string,
	table: Table,
	title: string,
	behind: number,
): readonly TextEdit[] | undefined {
	const text = tableText(source, table);
	const columns = text.lines[0]?.pipes.length;
	// A row with more or fewer cells must be put right first: nobody can tell what its cells belong to.
	if (!isClosed(text) || text.lines.some(({ pipes }) => pipes.length !== columns)) return undefined;
	return text.lines.map(({ pipes }, line) => {
		const at = (pipes[Math.min(behind + 1, pipes.length - 1)] ?? 0) + 1;
		const cell =
			line === 0
				? ` ${title} `
				: line === 1
					? ` ${'-'.repeat(Math.max(3, title.length))} `
					: ' '.repeat(Math.max(3, title.length) + 2);
		return insertion(at, `${cell}|`);
	});
}

/** What a cell holds as a row is written: the name in code marks where the cells above it have them. */
export function nameCell(table: Table, column: number, name: string): string {
	const above = table.rows.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '');
	const marks = above.length > 0 && above.every((text) => text.startsWith('**')) ? '**' : '`';
	return above.length > 0 && above.every((text) => !/[`*]/.test(text)) ? name : `${marks}${name}${marks}`;
}
