import type { ValueRole } from './valueRoles.ts';

/** The values that a column or a field with a role can have, where there are few; the usual one first. */
export function valuesOfRole(role: ValueRole | undefined): readonly string[] {
	switch (role) {
		case 'required':
			return ['✓', '✗'];
		case 'method':
			return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
		default:
			return [];
	}
}
