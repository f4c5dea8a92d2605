import type { NameDefinition } from '../names/names.ts';
import type { NameRule } from './nameRule.ts';

/** Secrets that one document declares twice. */
export const duplicateSecret: NameRule = duplicatesOf('secret', 'duplicate-secret');

/** Variables that one document declares twice. */
export const duplicateVariable: NameRule = duplicatesOf('variable', 'duplicate-variable');

function duplicatesOf(
	kind: 'secret' | 'variable',
	rule: 'duplicate-secret' | 'duplicate-variable',
): NameRule {
	return {
		id: rule,
		*check({ names }) {
			const seen = new Map<string, NameDefinition>();
			for (const definition of names.definitions) {
				if (definition.kind !== kind || !definition.declared) continue;
				const { name, span } = definition;
				const first = seen.get(name);
				if (first === undefined) seen.set(name, definition);
				else yield { rule, span, related: [first.span], message: { id: rule, name } };
			}
		},
	};
}
