import type { NameRule } from './nameRule.ts';

/** Secrets that one table declares twice. */
export const duplicateSecret: NameRule = duplicatesOf('secret', 'duplicate-secret');

/** Variables that one table declares twice. */
export const duplicateVariable: NameRule = duplicatesOf('variable', 'duplicate-variable');

/** Another table can be about another service or environment, so a name may stand in both. */
function duplicatesOf(
	kind: 'secret' | 'variable',
	rule: 'duplicate-secret' | 'duplicate-variable',
): NameRule {
	return {
		id: rule,
		*check({ names }) {
			for (const { name, span, repeats, ...definition } of names.definitions) {
				if (definition.kind !== kind || repeats === undefined) continue;
				yield { rule, span, related: [repeats], message: { id: rule, name } };
			}
		},
	};
}
