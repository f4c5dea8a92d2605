import fc from 'fast-check';
import { fragment } from './hostileMarkdown.ts';

/** An edit that fits any text: where it lands is worked out when the text is known. */
export interface PlannedEdit {
	readonly anchor: 'line' | 'offset' | 'start' | 'end';
	/** Between 0 and 1: how far down the text. */
	readonly at: number;
	readonly deleted: number;
	readonly inserted: string;
}

/** What stands from `start` to `end`, in UTF-16 units of the text, gives way to `inserted`. */
export interface TextEdit {
	readonly start: number;
	readonly end: number;
	readonly inserted: string;
}

const deletedLength = fc.oneof(
	{ weight: 10, arbitrary: fc.constant(0) },
	{ weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) },
	{ weight: 3, arbitrary: fc.integer({ min: 5, max: 400 }) },
	{ weight: 1, arbitrary: fc.constant(1_000_000) },
);

const plannedEdit: fc.Arbitrary<PlannedEdit> = fc.record({
	// Starts of lines are where the structure of Markdown is decided.
	anchor: fc.constantFrom(
		'line',
		'line',
		'line',
		'line',
		'line',
		'offset',
		'offset',
		'offset',
		'start',
		'end',
	),
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	deleted: deletedLength,
	inserted: fc.oneof({ weight: 5, arbitrary: fragment }, { weight: 1, arbitrary: fc.constant('') }),
});

/** The longest sequence of edits to one text. */
const longest = 40;

/** Edits that follow one another; about {@link averageEdits} of them. */
export const plannedEdits: fc.Arbitrary<readonly PlannedEdit[]> = fc.array(plannedEdit, {
	minLength: 1,
	maxLength: longest,
	size: 'max',
});

export const averageEdits = longest / 2;

export function placeEdit(text: string, { anchor, at, deleted, inserted }: PlannedEdit): TextEdit {
	const start = anchor === 'start' ? 0 : anchor === 'end' ? text.length : Math.floor(at * text.length);
	const from = anchor === 'line' ? lineStart(text, start) : start;
	return { start: from, end: Math.min(text.length, from + deleted), inserted };
}

function lineStart(text: string, offset: number): number {
	return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

export function applyEdit(text: string, { start, end, inserted }: TextEdit): string {
	return text.slice(0, start) + inserted + text.slice(end);
}
