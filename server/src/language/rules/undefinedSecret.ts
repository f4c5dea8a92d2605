import type { NameRule } from './nameRule.ts';

/** References to secrets that no document and no list of names defines. */
export const undefinedSecret: NameRule = {
	id: 'undefined-secret',
	*check({ names, known, model }) {
		if (!known.complete) return;
		const own = names.defined.secret;
		for (const { kind, name, span } of names.references) {
			if (kind !== 'secret' || own.has(name) || known.isSecret(name)) continue;
			const nearest = known.nearestSecret(name) ?? null;
			const table = model.defining.get('secret')?.section ?? null;
			yield { rule: 'undefined-secret', span, message: { id: 'undefined-secret', name, nearest, table } };
		}
	},
};
