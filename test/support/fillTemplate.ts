import type { Span } from '#language/document/span.ts';
import { templateText } from './builtIn.ts';
import { fillValues } from './filledSeed.ts';

/** A token of the template that an author is to fill, and where it stands. */
export interface Place {
	readonly token: string;
	/** One span, or one for each line of the box over which the token is wrapped. */
	readonly parts: readonly Span[];
	readonly values: readonly string[];
}

/** The template as an author has it who has followed its guidance, and deleted the comments. */
export const seed = templateText.replace(/<!-- (?!archdocs)[^>]*-->\n\n/g, '');

/** The wrapped token, line by line. */
const wrapped = ['[PostgreSQL /', 'MongoDB /', 'SQLite]'];

/** Every place of {@link seed}, in the order in which they start. */
export const places: readonly Place[] = findPlaces();

function findPlaces(): readonly Place[] {
	const found: Place[] = [];
	let from = 0;
	for (const { token, values } of fillValues) {
		const parts = partsOf(token, from);
		from = parts[0]?.end ?? from;
		found.push({ token, parts, values });
	}
	return found;
}

function partsOf(token: string, from: number): readonly Span[] {
	const lines = token === '[PostgreSQL / MongoDB / SQLite]' ? wrapped : [token];
	const parts: Span[] = [];
	for (const line of lines) {
		const start = seed.indexOf(line, parts.at(-1)?.end ?? from);
		if (start < 0) throw new Error(`The template has no ${line} after offset ${from}.`);
		parts.push({ start, end: start + line.length });
	}
	return parts;
}

/** How many different ways there are to fill everything. */
export const ranks = Math.max(...fillValues.map(({ values }) => values.length));

/** {@link seed} with every place filled but one. What has fewer values than `rank` starts over. */
export function filledBut(left: Place | undefined, rank: number): string {
	const edits = places
		.filter((place) => place !== left)
		.flatMap(({ parts, values }) => {
			const value = values[rank % values.length] ?? '';
			const lines = parts.length === 1 ? [value] : value.split('\n');
			return parts.map((part, index) => ({ ...part, text: lines[index] ?? '' }));
		});
	return replaceAll(seed, edits);
}

/** A replacement for a part of a text. */
export interface Replacement extends Span {
	readonly text: string;
}

/** `text` with every part replaced; the parts may come in any order, and must not overlap. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
	let result = text;
	for (const { start, end, text: by } of [...replacements].sort((a, b) => b.start - a.start)) {
		result = result.slice(0, start) + by + result.slice(end);
	}
	return result;
}
