import type { TypeLineEdit } from '#common/protocol.ts';
import { isRecord } from './isRecord.ts';

/** What the server answered, or undefined when it has another shape. */
export function parseTypeLineEdit(value: unknown): TypeLineEdit | undefined {
	if (!isRecord(value) || !isRecord(value.range)) return undefined;
	const { version, newText } = value;
	const start = parsePosition(value.range.start);
	const end = parsePosition(value.range.end);
	if (typeof version !== 'number' || typeof newText !== 'string' || !start || !end) return undefined;
	return { version, newText, range: { start, end } };
}

function parsePosition(value: unknown): TypeLineEdit['range']['start'] | undefined {
	if (!isRecord(value)) return undefined;
	const { line, character } = value;
	return typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined;
}
