import { isDeepStrictEqual } from 'node:util';

/** Where two values first differ, as `path: one ≠ other`; undefined where they are equal. */
export function firstDifference(one: unknown, other: unknown, path = ''): string | undefined {
	if (isDeepStrictEqual(one, other)) return undefined;
	if (isContainer(one) && isContainer(other)) {
		for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
			const found = firstDifference(one[key], other[key], `${path}.${key}`);
			if (found !== undefined) return found;
		}
	}
	return `${path || 'value'}: ${show(one)} ≠ ${show(other)}`;
}

function isContainer(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !(value instanceof Set) && !(value instanceof Map);
}

function show(value: unknown): string {
	const isCollection = value instanceof Set || value instanceof Map;
	const text = JSON.stringify(isCollection ? [...value] : value) ?? 'undefined';
	return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
