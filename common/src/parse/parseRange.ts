import type { ProtocolPosition, ProtocolRange } from '../protocol/ranges.ts';
import { isRecord } from './isRecord.ts';

/** A range as the server sent it, or undefined when it has another shape. */
export function parseRange(value: unknown): ProtocolRange | undefined {
	if (!isRecord(value)) return undefined;
	const start = parsePosition(value.start);
	const end = parsePosition(value.end);
	return start && end && { start, end };
}

export function parsePosition(value: unknown): ProtocolPosition | undefined {
	if (!isRecord(value)) return undefined;
	const { line, character } = value;
	return typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined;
}
