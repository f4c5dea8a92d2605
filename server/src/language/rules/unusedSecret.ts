import type { NameRule } from './nameRule.ts';

/** Secrets that nothing refers to, in documents that refer to others. */
export const unusedSecret: NameRule = {
	id: 'unused-secret',
	*check({ names, known }) {
		const used = new Set(names.references.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
		if (!known.complete || used.size === 0) return;
		for (const { text } of names.mentions()) used.add(text);
		for (const { kind, name, span, declared } of names.definitions) {
			if (kind !== 'secret' || !declared || used.has(name) || known.isSecretUsed(name)) continue;
			yield { rule: 'unused-secret', span, message: { id: 'unused-secret', name } };
		}
	},
};
