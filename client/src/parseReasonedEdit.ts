import { isRecord } from '#common/parse/isRecord.ts';
import { parseTextEdits, type RangeEdit } from './parseTextEdits.ts';

/** What a code action brings that asks for a reason; undefined for anything else. */
export function parseReasonedEdit(value: unknown):
	| {
			readonly uri: string;
			readonly version: number;
			readonly edits: readonly RangeEdit[];
	  }
	| undefined {
	if (!isRecord(value)) return undefined;
	const { uri, version } = value;
	const edits = parseTextEdits(value.edits);
	if (typeof uri !== 'string' || typeof version !== 'number' || edits === undefined) return undefined;
	return { uri, version, edits };
}
