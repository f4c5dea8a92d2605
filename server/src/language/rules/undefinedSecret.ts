import type { NameReference } from '../names/names.ts';
import { nearestNames } from '../names/nearestNames.ts';
import type { NameContext, NameRule } from './nameRule.ts';

/** References to secrets that no document and no list of names defines. */
export const undefinedSecret: NameRule = {
	id: 'undefined-secret',
	*check(context) {
		const { names, known, model } = context;
		if (!known.complete || names.unread.has('secret')) return;
		const table = model.defining.get('secret')?.section ?? null;
		const own = names.defined.secret;
		const undefinedOnes = names.references.filter(
			({ kind, name }) => kind === 'secret' && !own.has(name) && !known.isSecret(name),
		);
		const nearestOwn = nearestNames(new Set(undefinedOnes.map(({ name }) => name)), own);
		for (const reference of undefinedOnes) {
			const { name, span } = reference;
			const nearest = nearestOwn.get(name) ?? known.nearestSecret(name) ?? null;
			if (isDoubtful(reference, nearest, context)) continue;
			yield { rule: 'undefined-secret', span, message: { id: 'undefined-secret', name, nearest, table } };
		}
	},
};

/** Where a place can hold something else, too, it is asked whether it does. */
function isDoubtful(
	{ name, place }: NameReference,
	nearest: string | null,
	{ names, known, model }: NameContext,
): boolean {
	if (place === undefined) return false;
	// A template without a table for secrets may know nothing of them.
	if (nearest === null && !model.defining.has('secret')) return true;
	if (place === 'code') return isType(name) || (names.hasPaths && isIdentifier(name));
	const { variable, component, server } = names.defined;
	return (
		[variable, component, server].some((it) => it.has(name)) ||
		known.variables.has(name) ||
		known.servers.has(name) ||
		names.dependencies.has(name)
	);
}

/** `vault::Error`, `vault::KeyStore` */
function isType(name: string): boolean {
	return /^(?:\p{Lu}\p{Ll}+)+$/u.test(name);
}

/** `vault::open_session` */
function isIdentifier(name: string): boolean {
	return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
}
