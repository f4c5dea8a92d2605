import { limits } from '../document/limits.ts';
import { isMisspelled } from './isMisspelled.ts';

/** Finds the defined name that another one is a misspelling of. */
export interface Misspellings {
	/**
	 * For each of `names` that is a misspelling, what it is one of. None where there are too many names to be compared.
	 *
	 * @param defined names in the order of the document
	 */
	of(names: ReadonlySet<string>, defined: readonly string[]): ReadonlyMap<string, string>;
}

/** What was found stays known as long as the same names are defined: most edits define none. */
export function createMisspellings(): Misspellings {
	const remembered = new Map<string, Map<string, string | undefined>>();

	function answersFor(defined: readonly string[]): Map<string, string | undefined> {
		const key = defined.join('\n');
		const known = remembered.get(key) ?? new Map<string, string | undefined>();
		remembered.delete(key);
		remembered.set(key, known);
		for (const oldest of remembered.keys()) {
			if (remembered.size <= 20) break;
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
			for (const name of unknown)
				answers.set(
					name,
					defined.find((it) => isMisspelled(name, it)),
				);
			for (const name of names) {
				const meant = answers.get(name);
				if (meant !== undefined) found.set(name, meant);
			}
			return found;
		},
	};
}
