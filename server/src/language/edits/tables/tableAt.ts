import { chunkAt, type MarkdownDocument } from '../../document/document.ts';
import type { Table } from '../../document/facts.ts';
import { type TableText, tableText } from './tableText.ts';

/** A table of the document, and the line of a place in it. */
export interface TableAt {
	/** Where the chunk starts that the table is relative to. */
	readonly start: number;
	readonly source: string;
	readonly table: Table;
	readonly text: TableText;
	/** Index among the lines of the table. */
	readonly line: number;
}

/** Index of the first row among the lines of a table. */
export const firstRow = 2;

/** The table in one of whose lines an offset is. */
export function tableAt(document: MarkdownDocument, offset: number): TableAt | undefined {
	const index = chunkAt(document, offset);
	const chunk = document.chunks[index];
	if (chunk === undefined) return undefined;
	const start = document.starts[index] ?? 0;
	const within = offset - start;
	const lineStart = chunk.lineStarts.filter((it) => it <= within).at(-1) ?? 0;
	const nextLine = chunk.lineStarts.find((it) => it > within) ?? chunk.text.length + 1;
	const table = chunk.facts.tables.find(({ span }) => span.start < nextLine && lineStart <= span.end);
	if (table === undefined) return undefined;
	const text = tableText(chunk.text, table);
	const line = text.lines.findIndex((it) => lineStart <= it.start && it.start < nextLine);
	return line < 0 ? undefined : { start, source: chunk.text, table, text, line };
}
