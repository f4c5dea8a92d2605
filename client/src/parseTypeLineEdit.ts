import { isRecord } from '#common/parse/isRecord.ts';
import { parseRange } from '#common/parse/parseRange.ts';
import type { TypeLineEdit } from '#common/protocol/documentStatus.ts';

/** What the server answered, or undefined when it has another shape. */
export function parseTypeLineEdit(value: unknown): TypeLineEdit | undefined {
	if (!isRecord(value)) return undefined;
	const { version, newText } = value;
	const range = parseRange(value.range);
	if (typeof version !== 'number' || typeof newText !== 'string' || range === undefined) return undefined;
	return { version, newText, range };
}
