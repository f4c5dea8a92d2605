import { limits } from '../limits.ts';

const emphasis = 1;
const others = 2;

/** What a character counts as, by its code. */
const kinds = kindsOf([
	['*_~', emphasis],
	['[]`<&', others],
]);

function kindsOf(characters: readonly (readonly [characters: string, kind: number])[]): Uint8Array {
	const table = new Uint8Array(128);
	for (const [of, kind] of characters) for (const character of of) table[character.charCodeAt(0)] = kind;
	return table;
}

/**
 * False where a text surely has no part with too many delimiters to be parsed: all of it has no more than one part may
 * have. Takes a fraction of the time that weighing the parts does. How deep lines nest is not looked at.
 */
export function mayBeCostly(text: string): boolean {
	if (text.length <= limits.emphasisRuns) return false;
	let emphasisRuns = 0;
	let otherDelimiters = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		const kind = code < 128 ? kinds[code] : 0;
		if (kind === emphasis) emphasisRuns++;
		else if (kind === others) otherDelimiters++;
	}
	return emphasisRuns > limits.emphasisRuns || otherDelimiters > limits.otherDelimiters;
}
