import { chunkAt, type MarkdownDocument } from '../../document/document.ts';
import type { Table } from '../../document/facts.ts';
import { type TableText, tableText } from './tableText.ts';

/** A table of the document, and one of its lines. */
export interface TableAt {
	/** The offset of the chunk. The table and its text are relative to it. */
	readonly start: number;
	/** The text of the chunk. */
	readonly source: string;
	readonly table: Table;
	readonly text: TableText;
	/** The index of the line in {@link TableText.lines}. */
	readonly line: number;
}

/** The index of the first row in {@link TableText.lines}, after the header and the delimiter row. */
export const firstRow = 2;

/** Returns the table that has a line at an offset, or `undefined` if there is none. */
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
