import type { Progress } from '../progress.ts';
import { isRecord } from './isRecord.ts';

/** A progress as the server sent it, or undefined when it has another shape. */
export function parseProgress(value: unknown): Progress | undefined {
	if (!isRecord(value)) return undefined;
	const { filled, total } = value;
	return typeof filled === 'number' && typeof total === 'number' ? { filled, total } : undefined;
}
