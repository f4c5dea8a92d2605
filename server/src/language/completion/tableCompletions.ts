import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { Table } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { matchTable } from '../template/matchParts.ts';
import type { TemplateColumn } from '../template/template.ts';
import type { Completion, CompletionInput } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { roleCompletions } from './roleCompletions.ts';

/** Offers the values of the column, in a cell of a table that the template has. */
export function tableCompletions(
	_: TemplatedAnalysis,
	cursor: Cursor,
	input: CompletionInput,
): readonly Completion[] | undefined {
	const table = tableAt(cursor);
	if (table === undefined) return undefined;
	const cell = cellAt(cursor);
	const column = cell && columnAt(cursor, table, cell.column);
	if (cell === undefined || column === undefined) return undefined;
	const { role, choices, samples, hints } = column;
	const place = { role, choices, samples: [...samples], isDate: false };
	const isFree = role !== 'owner' && choices.length === 0 && hints.length > 0;
	const text = cell.text;
	return isFree && /^[`*_]*[[{<]/.test(text) ? undefined : roleCompletions(place, cell.span, text, input);
}

/** Returns the table around the cursor, or undefined if the cursor is in a header or outside of tables. */
export function tableAt({ chunk, within, line, chunkStart }: Cursor): Table | undefined {
	return chunk.facts.tables.find(({ span, header }) => {
		const headerEnd = header.at(-1)?.span.end ?? span.start;
		const lineStart = line.start - chunkStart;
		return span.start <= lineStart && lineStart <= span.end && within > headerEnd && lineStart > headerEnd;
	});
}

/** The cell of a table at the cursor. */
export interface CellAt {
	readonly column: number;
	/** The span of the text without spaces, as offsets into the document. */
	readonly span: Span;
	readonly text: string;
}

/** Finds the cell by the pipes of its line, because an unfinished row may lack its last pipe. */
export function cellAt({ lineText, line, column }: Cursor): CellAt | undefined {
	const pipes = [...lineText.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
	const before = pipes.filter((pipe) => pipe < column);
	const left = before.at(-1);
	if (left === undefined) return undefined;
	const right = pipes[before.length] ?? lineText.length;
	const inner = lineText.slice(left + 1, right);
	const text = inner.trim();
	const start = text === '' ? column : left + 1 + inner.indexOf(text);
	const span = { start: line.start + start, end: line.start + start + text.length };
	const hasLeading = /^[ \t]*\|/.test(lineText);
	return { column: before.length - (hasLeading ? 1 : 0), span, text };
}

function columnAt({ section }: Cursor, table: Table, index: number): TemplateColumn | undefined {
	const keys = table.header.map(({ text }) => labelKeyOf(text));
	const model = section && matchTable(section.tables, keys);
	return model?.columns.find(({ key }) => key === keys[index]);
}
