import { emptyNameScope, type NameScope } from '#language/names/nameScope.ts';
import { type CheckOptions, fragment } from './check.ts';

/** Checks a document of the built-in template with what its workspace knows. */
export function knowing(scope: Partial<NameScope>): CheckOptions {
	return fragment({ context: { byHeadings: true, scope: { ...emptyNameScope, ...scope } } });
}
