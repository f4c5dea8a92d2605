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
	/** The secret that the author most likely meant, or null if there is none. */
	readonly nearest: string | null;
	/** The template section that defines secrets, or null if there is none. */
	readonly table: string | null;
}

/** Reports references to secrets that no document and no list of names defines. */
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
	/** Yields fixes that change the name to the nearest known name or add a row that defines the name. */
	*fixes({ message, span }, context) {
		yield* nameChanges(message.nearest, span);
		yield* declarations('secret', message.name, context);
	},
	/** Yields only the change of the name, because only a document can define the secret. */
	fixesInText: ({ message, span }) => nameChanges(message.nearest, span),
});

/** Returns the message for a reference in a file without a table of secrets. */
export function inNoTable(name: string, nearest: string | undefined): UndefinedSecret {
	return { id: 'undefined-secret', name, nearest: nearest ?? null, table: null };
}

/** Whether a name can have another meaning. This applies only to places that can contain more than secrets. */
function isDoubtful(
	{ name, place }: NameReference,
	nearest: string | null,
	{ names, scope, model }: NameContext,
): boolean {
	if (place === undefined) return false;
	// A template without a table of secrets might not use secrets at all.
	if (nearest === null && !model.defining.has('secret')) return true;
	if (place === 'code') return isType(name) || (names.hasModulePaths && isIdentifier(name));
	return (
		nameKinds.some((kind) => names.defined(kind).has(name)) ||
		scope.variables.has(name) ||
		scope.servers.has(name) ||
		names.dependencies.has(name)
	);
}

/** Whether the name looks like a type, as in `vault::Error` or `vault::KeyStore`. */
function isType(name: string): boolean {
	return /^(?:\p{Lu}\p{Ll}+)+$/u.test(name);
}

/** Whether the name is an identifier, as in `vault::open_session`. */
function isIdentifier(name: string): boolean {
	return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
}
