import { limits } from '../document/limits.ts';
import { nearestName } from './nearestName.ts';

/** The {@link nearestName} of each name that has one. None where there are too many names to be compared. */
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
