import { limits } from '../document/limits.ts';

/** Finds the defined names that other names are misspellings of. */
export interface Misspellings {
	/**
	 * The defined name for each of `names` that is a misspelling. Empty where there are too many names to compare.
	 *
	 * @param defined names in the order of the document
	 */
	of(names: ReadonlySet<string>, defined: readonly string[]): ReadonlyMap<string, string>;
}

/** How many lists of defined names are remembered with what was found for them. */
const mostRemembered = 20;

/** Remembers its answers by the names that are defined, because most edits define none. */
export function createMisspellings(): Misspellings {
	const remembered = new Map<string, Map<string, string | undefined>>();

	function answersFor(defined: readonly string[]): Map<string, string | undefined> {
		const key = defined.join('\n');
		const known = remembered.get(key) ?? new Map<string, string | undefined>();
		remembered.delete(key);
		remembered.set(key, known);
		for (const oldest of remembered.keys()) {
			if (remembered.size <= mostRemembered) break;
			remembered.delete(oldest);
		}
		return known;
	}

	return {
		of(names, defined) {
			const found = new Map<string, string>();
			if (names.size === 0 || defined.length === 0) return found;
			const answers = answersFor(defined);
			const unknown = [...names].filter((name) => !answers.has(name));
			if (unknown.length * defined.length > limits.comparisons) return found;
			for (const name of unknown) {
				const intended = defined.find((it) => isMisspellingOf(name, it));
				answers.set(name, intended);
			}
			for (const name of names) {
				const intended = answers.get(name);
				if (intended !== undefined) found.set(name, intended);
			}
			return found;
		},
	};
}

/** Shorter names are too much like each other. */
const shortestName = 6;

/** In shorter words, a letter more or less, or two swapped ones, make another word: `PORT` and `POT`, `FORM` and `FROM`. */
const shortestWord = 5;

/** In shorter words, so does another letter: `STATE` and `STAGE`, `MODEL` and `MODAL`. */
const shortestForLetter = 6;

/** How many words of a name can have a slip. A name with more of them is another name. */
const mostSlips = 2;

/**
 * Whether a name has the same words as `intended` in the same order, and one slip in one or two of them. Two names that
 * can both exist are no misspellings: `DB_HOST` and `DB_PORT`, `cache-1` and `cache-2`, `Worker` and `workers`,
 * `order-service` and `order_service`, `READ_URL` and `READ_URI`.
 */
function isMisspellingOf(name: string, intended: string): boolean {
	if (name.length < shortestName || intended.length < shortestName) return false;
	if (Math.abs(name.length - intended.length) > mostSlips || name === intended) return false;
	if (lower(name.charAt(0)) !== lower(intended.charAt(0))) return false;
	// `orders-service` and `order_service` can be a package and a queue.
	if (shapeOf(name) !== shapeOf(intended)) return false;
	const words = wordsOf(name);
	const intendedWords = wordsOf(intended);
	let slips = 0;
	for (const [index, word] of words.entries()) {
		const other = intendedWords[index] ?? '';
		if (word === other) continue;
		if (!hasSlip(word, other)) return false;
		slips++;
	}
	return slips > 0 && slips <= mostSlips;
}

/** The first letter and the separators of a name: `d a_a` for `DATABASE_URL`. Misspellings keep the shape. */
export function shapeOf(name: string): string {
	return `${lower(name.charAt(0))} ${name.replace(/[\p{L}\p{M}\p{N}]+/gu, 'a')}`;
}

function lower(text: string): string {
	return text.toLowerCase();
}

function wordsOf(name: string): readonly string[] {
	return lower(name).split(/[^\p{L}\p{M}\p{N}]+/u);
}

/** One slip of the fingers behind the first letter: a letter that is missing, doubled, swapped, or a neighbour of it. */
function hasSlip(word: string, intended: string): boolean {
	const [shorter, longer] = word.length < intended.length ? [word, intended] : [intended, word];
	// `enable` and `enabled`, `worker` and `workers`
	if (shorter.length < shortestWord || longer.startsWith(shorter)) return false;
	let start = 0;
	while (shorter[start] === longer[start]) start++;
	let same = 0;
	while (same < shorter.length - start && shorter.at(-1 - same) === longer.at(-1 - same)) same++;
	const less = shorter.slice(start, shorter.length - same);
	const more = longer.slice(start, longer.length - same);
	if (start === 0 || !isAlphabetic(less + more)) return false;
	if (less === '' && more.length === 1) return true;
	if (less.length === 2 && more.length === 2) return less[0] === more[1] && less[1] === more[0];
	// The last letter is where words are inflected.
	const isInside = less.length === 1 && more.length === 1 && same > 0 && shorter.length >= shortestForLetter;
	return isInside && areConfused(less, more);
}

/** In a script of syllables or words, another sign is another word. */
function isAlphabetic(text: string): boolean {
	return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u.test(text);
}

const keyboardRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two letters are vowels, which people mix up, or keys side by side. */
function areConfused(a: string, b: string): boolean {
	if (/^[aeiouyäöü]{2}$/.test(a + b)) return true;
	return keyboardRows.some((row) => row.includes(a + b) || row.includes(b + a));
}
