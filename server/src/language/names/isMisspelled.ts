/** Shorter names are too like each other. */
const shortestName = 6;

/** In shorter words a letter more or less, or two that changed places, make another word: `PORT` and `POT`, `FORM` and `FROM`. */
const shortestWord = 5;

/** In shorter words so does another letter: `STATE` and `STAGE`, `MODEL` and `MODAL`. */
const shortestForLetter = 6;

/** Words of a name in which a misspelling is looked for; a name with more slips than that is another name. */
const mostWords = 2;

/**
 * True for a name that somebody meant to spell like `meant`, and did not: the same words in the same order, and one slip in
 * one or two of them. Names that both can exist are none: `DB_HOST` and `DB_PORT`, `cache-1` and `cache-2`, `Worker` and
 * `workers`, `order-service` and `order_service`, `READ_URL` and `READ_URI`.
 */
export function isMisspelled(name: string, meant: string): boolean {
	if (name.length < shortestName || meant.length < shortestName) return false;
	if (Math.abs(name.length - meant.length) > mostWords || name === meant) return false;
	if (lower(name.charAt(0)) !== lower(meant.charAt(0))) return false;
	// `orders-service` and `order_service`: another spelling, for a package or a queue of the same name.
	if (shapeOf(name) !== shapeOf(meant)) return false;
	const words = wordsOf(name);
	const meantWords = wordsOf(meant);
	let slips = 0;
	for (const [index, word] of words.entries()) {
		const other = meantWords[index] ?? '';
		if (word === other) continue;
		if (!hasSlip(word, other)) return false;
		slips++;
	}
	return slips > 0 && slips <= mostWords;
}

/** Names of different shapes are no misspellings of each other: `d a_a` of `DATABASE_URL`. */
export function shapeOf(name: string): string {
	return `${lower(name.charAt(0))} ${separatorsOf(name)}`;
}

function lower(text: string): string {
	return text.toLowerCase();
}

const separators = /[^\p{L}\p{M}\p{N}]+/u;

function wordsOf(name: string): readonly string[] {
	return lower(name).split(separators);
}

function separatorsOf(name: string): string {
	return name.replace(/[\p{L}\p{M}\p{N}]+/gu, 'a');
}

/** One slip of the fingers, after the first letter: a letter that is missing, doubled, swapped, or a neighbour of it. */
function hasSlip(word: string, meant: string): boolean {
	const [shorter, longer] = word.length < meant.length ? [word, meant] : [meant, word];
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

/** Vowels, which people mix up, and keys side by side. */
function areConfused(a: string, b: string): boolean {
	if (/^[aeiouyäöü]{2}$/.test(a + b)) return true;
	return keyboardRows.some((row) => row.includes(a + b) || row.includes(b + a));
}
