import type { TypeLineEdit } from '#common/protocol/documentStatus.ts';
import { isRecord } from './isRecord.ts';
import { parseRange } from './parseRange.ts';

/** What the server answered, or undefined when it has another shape. */
export function parseTypeLineEdit(value: unknown): TypeLineEdit | undefined {
	if (!isRecord(value)) return undefined;
	const { version, newText } = value;
	const range = parseRange(value.range);
	if (typeof version !== 'number' || typeof newText !== 'string' || range === undefined) return undefined;
	return { version, newText, range };
}
