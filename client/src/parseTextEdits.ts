import type { Range } from 'vscode';
import { isRecord } from '#common/parse/isRecord.ts';
import { parseRange } from '#common/parse/parseRange.ts';
import { toRange } from './toRange.ts';

/** A change to a document of this window. */
export interface RangeEdit {
	readonly range: Range;
	readonly newText: string;
}

/** Edits as the server sent them; undefined when one of them has another shape. */
export function parseTextEdits(value: unknown): readonly RangeEdit[] | undefined {
	if (!Array.isArray(value)) return undefined;
	const edits = value.flatMap((edit: unknown) => {
		const range = isRecord(edit) ? parseRange(edit.range) : undefined;
		if (!isRecord(edit) || range === undefined || typeof edit.newText !== 'string') return [];
		return [{ range: toRange(range), newText: edit.newText }];
	});
	return edits.length === value.length ? edits : undefined;
}
