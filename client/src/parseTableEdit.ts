import type { TableEdit, TableRowSnippet } from '#common/protocol.ts';
import { isRecord } from './isRecord.ts';
import { parseRange } from './parseRange.ts';

/** What the server answered about a table; undefined when it has another shape. */
export function parseTableEdit(value: unknown): TableEdit | undefined {
	if (!isRecord(value) || typeof value.version !== 'number' || !Array.isArray(value.edits)) return undefined;
	const edits = value.edits.flatMap((edit: unknown) => {
		const range = isRecord(edit) ? parseRange(edit.range) : undefined;
		return isRecord(edit) && range && typeof edit.newText === 'string'
			? [{ range, newText: edit.newText }]
			: [];
	});
	if (edits.length !== value.edits.length) return undefined;
	return { version: value.version, edits, row: parseRow(value.row) ?? null };
}

function parseRow(value: unknown): TableRowSnippet | undefined {
	if (!isRecord(value) || typeof value.snippet !== 'string') return undefined;
	const range = parseRange(value.range);
	return range && { range, snippet: value.snippet };
}
