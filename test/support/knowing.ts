import { type KnownNames, nothingElse } from '#language/names/knownNames.ts';
import { type CheckOptions, fragment } from './check.ts';

/** Checks a document of the built-in template with what its workspace knows. */
export function knowing(known: Partial<KnownNames>): CheckOptions {
	return fragment({ context: { byHeadings: true, known: { ...nothingElse, ...known } } });
}
