import { distance } from 'fastest-levenshtein';
import { limits } from '../document/limits.ts';

/** More edits make another name: `mail-api-key` and `post-api-key` are four apart. */
const mostEdits = 2;

/**
 * The known name that a misspelled one most likely means. It differs by at most two edits (Levenshtein), and by at most
 * one for every three characters; case and the separators between words do not count. Undefined if there is none.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
	const normalized = normalize(name);
	let nearest: string | undefined;
	let fewest = Number.POSITIVE_INFINITY;
	for (const candidate of known) {
		const most = Math.min(mostEdits, Math.floor(Math.max(candidate.length, 3) / 3));
		if (Math.abs(candidate.length - name.length) > Math.min(most, fewest - 1)) continue;
		const edits = distance(normalized, normalize(candidate));
		if (edits <= most && edits < fewest) {
			nearest = candidate;
			fewest = edits;
		}
	}
	return nearest;
}

/** The {@link nearestName} of each name that has one. Empty where there are too many names to compare. */
export function nearestNames(
	names: ReadonlySet<string>,
	known: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, string> {
	const nearest = new Map<string, string>();
	if (names.size * known.size > limits.comparisons) return nearest;
	for (const name of names) {
		const found = nearestName(name, known.keys());
		if (found !== undefined) nearest.set(name, found);
	}
	return nearest;
}

function normalize(name: string): string {
	return name.toLowerCase().replace(/[._/]/g, '-');
}
