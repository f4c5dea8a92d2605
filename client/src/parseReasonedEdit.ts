import { Range } from 'vscode';
import { isRecord } from './isRecord.ts';
import { parseRange } from './parseRange.ts';

/** What a code action brings that asks for a reason; undefined for anything else. */
export function parseReasonedEdit(value: unknown):
	| {
			readonly uri: string;
			readonly version: number;
			readonly edits: readonly { readonly range: Range; readonly newText: string }[];
	  }
	| undefined {
	if (!isRecord(value) || !Array.isArray(value.edits)) return undefined;
	const { uri, version } = value;
	if (typeof uri !== 'string' || typeof version !== 'number') return undefined;
	const edits = value.edits.flatMap((edit: unknown) => {
		const range = isRecord(edit) ? parseRange(edit.range) : undefined;
		return isRecord(edit) && range && typeof edit.newText === 'string'
			? [
					{
						range: new Range(range.start.line, range.start.character, range.end.line, range.end.character),
						newText: edit.newText,
					},
				]
			: [];
	});
	return edits.length === value.edits.length ? { uri, version, edits } : undefined;
}
