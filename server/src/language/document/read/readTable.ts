import type { Table as TableNode, TableRow } from 'mdast';
import type { Cell, FactLocation } from '../facts.ts';
import { type Span, spanOf, trimComments } from '../span.ts';
import { type FactsBuilder, plainLocation } from './factsBuilder.ts';
import { readInline } from './readInline.ts';
import { addMarker } from './readParagraph.ts';

/** Reads a table with its header, its rows and the contents of its cells. */
export function readTable(facts: FactsBuilder, node: TableNode): void {
	const [header, ...rows] = node.children;
	const index = facts.tables.length;
	facts.tables.push({
		span: spanOf(node),
		heading: facts.headings.length - 1,
		header: header === undefined ? [] : cellsOf(facts.source, header),
		rows: rows.map((row) => cellsOf(facts.source, row)),
		group: facts.group,
	});
	node.children.forEach((row, rowIndex) => {
		readRow(facts, row, index, rowIndex - 1);
	});
}

function readRow(facts: FactsBuilder, row: TableRow, index: number, rowIndex: number): void {
	row.children.forEach((cell, column) => {
		const span = cellSpan(facts.source, spanOf(cell));
		const location: FactLocation = { ...plainLocation(facts), table: { index, row: rowIndex, column } };
		readInline(facts, cell, span, location, []);
		if (rowIndex >= 0) addMarker(facts, span, location);
	});
}

function cellsOf(source: string, row: TableRow): readonly Cell[] {
	return row.children.map((cell) => {
		const span = cellSpan(source, spanOf(cell));
		return { span, text: source.slice(span.start, span.end) };
	});
}

/** The trimmed span between the pipes, which mdast counts as part of the cell. */
function cellSpan(source: string, { start, end }: Span): Span {
	const from = source[start] === '|' ? start + 1 : start;
	const to = end > from && source[end - 1] === '|' && source[end - 2] !== '\\' ? end - 1 : end;
	return trimComments(source, { start: from, end: to });
}
