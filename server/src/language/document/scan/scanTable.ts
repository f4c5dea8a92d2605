import type { Cell } from '../facts.ts';
import { type FactsBuilder, plainLocation } from '../read/factsBuilder.ts';
import { type Span, trimComments } from '../span.ts';
import { scanCodeSpans } from './scanInline.ts';
import { bailout, type ScannedLine } from './scanLines.ts';

const delimiter = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** Whether a line is a delimiter row (GFM 0.29, section 4.10), if the line above has the same number of cells. */
export function isDelimiterRow(text: string, line: ScannedLine | undefined): boolean {
	if (line === undefined || line.isBlank) return false;
	const first = text[line.start + line.indent] ?? '';
	if (!'|:-'.includes(first) || !isDelimiterText(text.slice(line.start, line.end))) return false;
	// White space after a hyphen makes the line a list item.
	return !/^-[ \t]/.test(text.slice(line.start + line.indent, line.start + line.indent + 2));
}

/** Whether a text has the form of a delimiter row. */
export function isDelimiterText(text: string): boolean {
	return /[|:]/.test(text) && !/[^|: \t-]/.test(text) && delimiter.test(text.trim());
}

/**
 * Reads the table whose header is the line at an index. Throws {@link bailout}.
 *
 * @returns the index of the line after the table
 */
export function scanTable(facts: FactsBuilder, lines: readonly ScannedLine[], index: number): number {
	const { source } = facts;
	const [head, rule] = [lines[index], lines[index + 1]];
	if (head === undefined || rule === undefined || head.indent > 0 || rule.indent > 0) throw bailout;
	const header = cellsOf(source, head);
	if (header.length !== cellsOf(source, rule).length) throw bailout;
	const heading = facts.headings.length - 1;
	const table = facts.tables.length;
	const rows: (readonly Cell[])[] = [];
	let next = index + 2;
	for (; next < lines.length; next++) {
		const line = lines[next];
		if (line === undefined || line.isBlank) break;
		// A line without a pipe at its start can be a row or another block.
		if (source.charCodeAt(line.start) !== 124) throw bailout;
		rows.push(cellsOf(source, line));
	}
	const last = lines[next - 1] ?? rule;
	facts.tables.push({
		span: { start: head.start, end: last.end },
		heading,
		header,
		rows,
		group: facts.group,
	});
	scanCells(facts, header, { table, row: -1 });
	for (let row = 0; row < rows.length; row++) scanCells(facts, rows[row] ?? [], { table, row });
	return next;
}

/** Adds the code spans of a row. Skips cells without a backtick. */
function scanCells(
	facts: FactsBuilder,
	cells: readonly Cell[],
	{ table, row }: { readonly table: number; readonly row: number },
): void {
	let tick = 0;
	for (let column = 0; column < cells.length; column++) {
		const span = cells[column]?.span ?? { start: 0, end: 0 };
		if (tick < span.start) tick = facts.source.indexOf('`', span.start);
		if (tick < 0) return;
		if (tick >= span.end) continue;
		const location = { ...plainLocation(facts), table: { index: table, row, column } };
		scanCodeSpans(facts, span, [], { span, location });
	}
}

/** The cells of a row. Pipes separate them, also in code, except after a backslash. */
function cellsOf(source: string, { start, end }: ScannedLine): readonly Cell[] {
	const last = source.charCodeAt(end - 1);
	if (last === 32 || last === 9) throw bailout;
	const cells: Cell[] = [];
	let from = source.charCodeAt(start) === 124 ? start + 1 : start;
	while (from < end) {
		const pipe = Math.min(nextPipe(source, from), end);
		const span = cellSpan(source, from, pipe);
		cells.push({ span, text: source.slice(span.start, span.end) });
		from = pipe + 1;
	}
	if (cells.length === 0) throw bailout;
	return cells;
}

/** The same as {@link trimComments}, but faster for text that starts and ends with plain characters. */
function cellSpan(source: string, from: number, to: number): Span {
	let start = from;
	let end = to;
	while (start < end && source.charCodeAt(start) === 32) start++;
	while (end > start && source.charCodeAt(end - 1) === 32) end--;
	const isPlain = isPlainCode(source.charCodeAt(start)) && isPlainCode(source.charCodeAt(end - 1));
	return start < end && isPlain ? { start, end } : trimComments(source, { start: from, end: to });
}

/** Whether a character is neither white space nor the end of a comment. */
function isPlainCode(code: number): boolean {
	return code > 32 && code < 127 && code !== 62;
}

/** The next pipe that is not escaped. Two backslashes are an escaped backslash. */
function nextPipe(source: string, from: number): number {
	for (let at = from; ; at++) {
		at = source.indexOf('|', at);
		if (at < 0) return source.length;
		let slashes = 0;
		while (at - slashes > from && source.charCodeAt(at - slashes - 1) === 92) slashes++;
		if (slashes % 2 === 0) return at;
	}
}
