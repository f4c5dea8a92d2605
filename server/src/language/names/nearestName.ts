import { distance } from 'fastest-levenshtein';

/** More edits make another name: `mail-api-key` and `post-api-key` are four apart. */
const mostEdits = 2;

/**
 * The known name that a misspelled one is most likely meant to be; undefined when none is like it: two edits (Levenshtein)
 * at most, and one for every three characters, without regard to case and to the signs between words.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
	const plain = plainOf(name);
	let nearest: string | undefined;
	let fewest = Number.POSITIVE_INFINITY;
	for (const candidate of known) {
		const most = Math.min(mostEdits, Math.floor(Math.max(candidate.length, 3) / 3));
		if (Math.abs(candidate.length - name.length) > Math.min(most, fewest - 1)) continue;
		const edits = distance(plain, plainOf(candidate));
		if (edits <= most && edits < fewest) {
			nearest = candidate;
			fewest = edits;
		}
	}
	return nearest;
}

function plainOf(name: string): string {
	return name.toLowerCase().replace(/[._/]/g, '-');
}
