/** True for a place to scroll to: a line with a part of it. */
export function isPosition(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
