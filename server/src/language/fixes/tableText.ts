import type { Table } from '../document/facts.ts';
import { insertion, type TextReplacement } from '../document/textReplacement.ts';

/** How the lines of a table are written. Offsets are those of the text that has the table. */
export interface TableText {
	/** The header, the line below it, then the rows. */
	readonly lines: readonly TableLine[];
	/** What stands before the first pipe: the marks of a quote or an item. */
	readonly prefix: string;
	/** Characters between two pipes where all lines of the table have the same; undefined for a table that is not aligned. */
	readonly widths: readonly number[] | undefined;
}

export interface TableLine {
	readonly start: number;
	/** Without the line end. */
	readonly end: number;
	/** Offsets of the pipes that part the cells, the outer ones included. */
	readonly pipes: readonly number[];
}

/** Undefined for a table whose lines do not all start and end with a pipe. */
export function tableText(source: string, table: Table): TableText | undefined {
	const header = lineOf(source, table.header[0]?.span.start ?? table.span.start);
	const delimiter = lineOf(source, nextLine(source, header.end));
	const rows = table.rows.map((cells) => lineOf(source, cells[0]?.span.start ?? table.span.start));
	const lines = [header, delimiter, ...rows];
	if (lines.some(({ pipes }) => pipes.length < 2)) return undefined;
	const first = header.pipes[0] ?? header.start;
	const prefix = source.slice(header.start, first);
	const widths = header.pipes.slice(1).map((pipe, index) => pipe - (header.pipes[index] ?? 0) - 1);
	const isAligned = [delimiter, ...rows].every(({ pipes }) =>
		widths.every((width, index) => (pipes[index + 1] ?? 0) - (pipes[index] ?? 0) - 1 === width),
	);
	return { lines, prefix, widths: isAligned ? widths : undefined };
}

function lineOf(source: string, offset: number): TableLine {
	const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
	const length = source.slice(offset).search(/[\r\n]/);
	const end = length < 0 ? source.length : offset + length;
	const pipes: number[] = [];
	for (let at = start; at < end; at++) {
		if (source[at] === '\\') at++;
		else if (source[at] === '|') pipes.push(at);
	}
	return { start, end, pipes };
}

function nextLine(source: string, end: number): number {
	return end + (source.startsWith('\r\n', end) ? 2 : 1);
}

/** A row in the manner of the table, without a line end. @param cells of the row, from the first column */
function rowText({ prefix, widths, lines: [header] }: TableText, cells: readonly string[]): string {
	const columns = (header?.pipes.length ?? 1) - 1;
	const texts = Array.from({ length: columns }, (_, index) => {
		const cell = cells[index] ?? '';
		return ` ${cell.padEnd((widths?.[index] ?? 0) - 2)} `;
	});
	return `${prefix}|${texts.join('|')}|`;
}

/** A row below the last of the table. */
export function rowInsertion(
	source: string,
	table: Table,
	cells: readonly string[],
): TextReplacement | undefined {
	const text = tableText(source, table);
	const last = text?.lines.at(-1);
	return text && last && insertion(last.end, `\n${rowText(text, cells)}`);
}

/** A column behind another; -1 for the front. The cells below its header are empty. */
export function columnInsertion(
	source: string,
	table: Table,
	title: string,
	behind: number,
): readonly TextReplacement[] | undefined {
	const text = tableText(source, table);
	const columns = text?.lines[0]?.pipes.length;
	// A row with more or fewer cells must be put right first: nobody can tell what its cells belong to.
	if (text?.lines.some(({ pipes }) => pipes.length !== columns)) return undefined;
	return text?.lines.map(({ pipes }, line) => {
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
