import { isRecord } from '#common/parse/isRecord.ts';
import { parseRange } from '#common/parse/parseRange.ts';
import type { TableEdit, TableRowSnippet } from '#common/protocol/tables.ts';
import { parseTextEdits, type RangeEdit } from './parseTextEdits.ts';

/** What the server answered about a table; undefined when it has another shape. */
export function parseTableEdit(
	value: unknown,
): (Omit<TableEdit, 'edits'> & { readonly edits: readonly RangeEdit[] }) | undefined {
	const edits = isRecord(value) ? parseTextEdits(value.edits) : undefined;
	if (!isRecord(value) || typeof value.version !== 'number' || edits === undefined) return undefined;
	return { version: value.version, edits, row: parseRow(value.row) ?? null };
}

function parseRow(value: unknown): TableRowSnippet | undefined {
	if (!isRecord(value) || typeof value.snippet !== 'string') return undefined;
	const range = parseRange(value.range);
	return range && { range, snippet: value.snippet };
}
