import stringWidth from 'string-width';
import type { Cell, Table } from '../../document/facts.ts';
import { type Span, trimSpan } from '../../document/span.ts';
import { insertion, type TextEdit } from '../../document/textEdit.ts';

/** The source lines of a table. Offsets are relative to the text that contains the table. */
export interface TableText {
	/** The header, the delimiter row, then the rows. */
	readonly lines: readonly TableLine[];
	/** The alignment of each column. */
	readonly alignments: readonly Alignment[];
	/**
	 * The display width of each column, without the spaces beside the pipes. `undefined` for a table whose pipes are not
	 * aligned.
	 */
	readonly widths: readonly number[] | undefined;
}

/** A source line of a table. */
export interface TableLine {
	readonly start: number;
	/** The end of the line, without the line break. */
	readonly end: number;
	/** The text before the first cell and its pipe: block quote and list markers, and spaces. */
	readonly prefix: string;
	/** The offsets of the pipes that separate the cells, including the outer pipes. */
	readonly pipes: readonly number[];
	/** The spans between the pipes, and at the ends of a line without outer pipes. Without surrounding spaces. */
	readonly cells: readonly Span[];
	/** Whether the line starts with a pipe and ends with one. A comment can follow the last pipe. */
	readonly isClosed: boolean;
}

/** The alignment of a column, from the colons in the delimiter row. */
export type Alignment = 'none' | 'left' | 'center' | 'right';

/** Reads the source lines of a table. */
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

/** @param cell the first cell of the line; `undefined` for the delimiter row, which has no cells */
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
 * Returns the text of a row, without a line break.
 *
 * @param cells the cells from the first column on; missing cells are empty
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

/** Returns the spaces that pad a text of one width to another. */
export function padding(
	width: number,
	wanted: number,
	alignment: Alignment,
): { readonly before: string; readonly after: string } {
	const missing = Math.max(0, wanted - width);
	const before = alignment === 'right' ? missing : alignment === 'center' ? Math.floor(missing / 2) : 0;
	return { before: ' '.repeat(before), after: ' '.repeat(missing - before) };
}

/** Appends a row to a table. Returns `undefined` if a line of the table does not start and end with a pipe. */
export function rowInsertion(source: string, table: Table, cells: readonly string[]): TextEdit | undefined {
	const text = tableText(source, table);
	const last = text.lines.at(-1);
	if (last === undefined || !isClosed(text)) return undefined;
	return insertion(last.end, `\n${rowText(rowPrefix(text), cells, text)}`);
}

/** Whether all lines start and end with a pipe. Otherwise, the start of a column in a line is not known. */
export function isClosed({ lines }: TableText): boolean {
	return lines.every((line) => line.isClosed);
}

/**
 * Returns the text before each row. It comes from the delimiter row, because in a list, the header can follow the list
 * marker.
 */
export function rowPrefix({ lines: [, delimiter] }: TableText): string {
	return delimiter?.prefix ?? '';
}

/**
 * Inserts a column with empty cells. Returns `undefined` if a line is not closed or has another number of cells.
 *
 * @param behind the index of the column before the new one, or -1 to insert at the front
 */
export function columnInsertion(
	source: string,
	table: Table,
	title: string,
	behind: number,
): readonly TextEdit[] | undefined {
	const text = tableText(source, table);
	const columns = text.lines[0]?.pipes.length;
	// A row with more or fewer cells must be fixed first, because the columns of its cells are ambiguous.
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

/**
 * Returns the text of a new cell for a name. The name gets the marks of the cells above it: bold, code, or none. In an
 * empty column, it is code.
 */
export function nameCell(table: Table, column: number, name: string): string {
	const above = table.rows.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '');
	const marks = above.length > 0 && above.every((text) => text.startsWith('**')) ? '**' : '`';
	return above.length > 0 && above.every((text) => !/[`*]/.test(text)) ? name : `${marks}${name}${marks}`;
}
