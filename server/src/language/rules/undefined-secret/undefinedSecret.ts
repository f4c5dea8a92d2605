import { quoted } from '../../messages/sentences.ts';
import { nameKinds } from '../../names/nameKinds.ts';
import type { NameReference } from '../../names/names.ts';
import { nearestNames } from '../../names/nearestName.ts';
import type { NameContext } from '../contexts.ts';
import { declarations, nameChanges } from '../nameFixes.ts';
import { defineRule } from '../rule.ts';

interface UndefinedSecret {
	readonly id: 'undefined-secret';
	readonly name: string;
	/** The secret it is most likely meant to be. */
	readonly nearest: string | null;
	/** The section in which the template has secrets defined. */
	readonly table: string | null;
}

/** References to secrets that no document and no list of names defines. */
export const undefinedSecret = defineRule<UndefinedSecret>({
	id: 'undefined-secret',
	area: 'secrets',
	severity: 'warning',
	atMost: 'warning',
	summary: 'A reference names a secret that no document and no list of names defines.',
	mark: 'unknown',
	sentence: ({ name, nearest, table }) =>
		`No document defines the secret ${quoted(name)}${
			nearest === null
				? `: ${table === null ? 'define it' : `add it to ${quoted(table)}`}, or correct the name`
				: `: did you mean ${quoted(nearest)}?`
		}`,
	*checkNames(context) {
		const { names, scope, model } = context;
		if (!scope.complete || names.incomplete.has('secret')) return;
		const table = model.defining.get('secret')?.section ?? null;
		const own = names.defined('secret');
		const undefinedOnes = names.references.filter(
			({ kind, name }) => kind === 'secret' && !own.has(name) && !scope.isSecret(name),
		);
		const nearestOwn = nearestNames(new Set(undefinedOnes.map(({ name }) => name)), own);
		for (const reference of undefinedOnes) {
			const { name, span } = reference;
			const nearest = nearestOwn.get(name) ?? scope.nearestSecret(name) ?? null;
			if (isDoubtful(reference, nearest, context)) continue;
			yield { span, message: { id: 'undefined-secret', name, nearest, table } };
		}
	},
	/** The nearest name that is known, or a row that defines the one that is there. */
	*fixes({ message, span }, context) {
		yield* nameChanges(message.nearest, span);
		yield* declarations('secret', message.name, context);
	},
	/** Where the secret is to be defined is for a document to say. */
	fixesInText: ({ message, span }) => nameChanges(message.nearest, span),
});

/** What is said of a reference in a file that has no table of secrets. */
export function inNoTable(name: string, nearest: string | undefined): UndefinedSecret {
	return { id: 'undefined-secret', name, nearest: nearest ?? null, table: null };
}

/** Where a place can hold something else, too, it is asked whether it does. */
function isDoubtful(
	{ name, place }: NameReference,
	nearest: string | null,
	{ names, scope, model }: NameContext,
): boolean {
	if (place === undefined) return false;
	// A template without a table for secrets may know nothing of them.
	if (nearest === null && !model.defining.has('secret')) return true;
	if (place === 'code') return isType(name) || (names.hasModulePaths && isIdentifier(name));
	return (
		nameKinds.some((kind) => names.defined(kind).has(name)) ||
		scope.variables.has(name) ||
		scope.servers.has(name) ||
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
