import { isRecord } from '../parse/isRecord.ts';
import { parseRange } from '../parse/parseRange.ts';
import type { ProtocolRange } from '../protocol/ranges.ts';
import { isCount } from './isCount.ts';
import { isPosition } from './isPosition.ts';
import type { FromPage } from './pageMessages.ts';
import { parseDrawnDiagrams } from './parseDrawnDiagrams.ts';

type Parsers = {
	readonly [T in FromPage['type']]: (value: Readonly<Record<string, unknown>>) => FromPage | undefined;
};

const parsers: Parsers = {
	ready: () => ({ type: 'ready' }),
	showProblems: () => ({ type: 'showProblems' }),
	export: () => ({ type: 'export' }),
	select({ range }) {
		const parsed = parseRange(range);
		return parsed && isInDocument(parsed) ? { type: 'select', range: parsed } : undefined;
	},
	scroll: ({ line }) => (isPosition(line) ? { type: 'scroll', line } : undefined),
	open: ({ href, aside }) =>
		typeof href === 'string' ? { type: 'open', href, aside: aside === true } : undefined,
	insert: ({ id }) => (typeof id === 'string' ? { type: 'insert', id } : undefined),
	fill: ({ line }) => (isCount(line) ? { type: 'fill', line } : undefined),
	reader: ({ on }) => (typeof on === 'boolean' ? { type: 'reader', on } : undefined),
	diagrams({ request, diagrams }) {
		const parsed = parseDrawnDiagrams(diagrams);
		return typeof request === 'number' && parsed
			? { type: 'diagrams', request, diagrams: parsed }
			: undefined;
	},
};

/** A message of the page of a preview, which shows what others wrote; undefined for anything else. */
export function parseFromPage(value: unknown): FromPage | undefined {
	if (!isRecord(value)) return undefined;
	const { type } = value;
	return isType(type) ? parsers[type](value) : undefined;
}

function isType(type: unknown): type is FromPage['type'] {
	return typeof type === 'string' && Object.hasOwn(parsers, type);
}

function isInDocument({ start, end }: ProtocolRange): boolean {
	return [start.line, start.character, end.line, end.character].every(isCount);
}
