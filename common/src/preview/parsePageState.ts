import { isRecord } from '../parse/isRecord.ts';
import { isPosition } from './isPosition.ts';
import type { PageState } from './pageMessages.ts';

/** What a page remembered, which another version may have written; undefined when that names no document. */
export function parsePageState(value: unknown): PageState | undefined {
	if (!isRecord(value)) return undefined;
	const { uri, locked, reader, line } = value;
	if (typeof uri !== 'string' || uri === '') return undefined;
	return { uri, locked: locked === true, reader: reader === true, line: isPosition(line) ? line : 0 };
}
