import { distance } from 'fastest-levenshtein';

/**
 * The known name that a misspelled one is most likely meant to be; undefined when none is like it: one edit (Levenshtein)
 * for every three characters at most, without regard to case.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
	const lower = name.toLowerCase();
	let nearest: string | undefined;
	let fewest = Number.POSITIVE_INFINITY;
	for (const candidate of known) {
		const most = Math.floor(Math.max(candidate.length, 3) / 3);
		if (Math.abs(candidate.length - name.length) > Math.min(most, fewest - 1)) continue;
		const edits = distance(lower, candidate.toLowerCase());
		if (edits <= most && edits < fewest) {
			nearest = candidate;
			fewest = edits;
		}
	}
	return nearest;
}
