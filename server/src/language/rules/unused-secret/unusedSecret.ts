import { quoted } from '../../messages/sentences.ts';
import { nearestNames } from '../../names/nearestName.ts';
import type { NameContext } from '../contexts.ts';
import { rowDeletion } from '../nameFixes.ts';
import { defineRule } from '../rule.ts';

interface UnusedSecret {
	readonly id: 'unused-secret';
	readonly name: string;
}

/** Reports secrets without references, in documents that refer to most of their secrets. */
export const unusedSecret = defineRule<UnusedSecret>({
	id: 'unused-secret',
	area: 'secrets',
	severity: 'information',
	atMost: 'information',
	summary: 'Nothing refers to a secret that the document defines, though it refers to most of the others.',
	sentence: ({ name }) =>
		`Nothing refers to the secret ${quoted(name)}: refer to it as ${quoted(`vault::${name}`)}, or remove it`,
	*checkNames(context) {
		const { names, scope } = context;
		const references = new Set(
			names.references.filter(({ kind }) => kind === 'secret').map(({ name }) => name),
		);
		if (
			!scope.complete ||
			names.incomplete.has('secret') ||
			names.hasUnfilledReference ||
			references.size === 0
		)
			return;
		const { meant, unknown } = undefinedReferences(references, context);
		const used = new Set([...references, ...meant]);
		for (const { text } of names.mentions()) used.add(text);
		const declared = names.definitions.filter((it) => it.kind === 'secret' && it.declared);
		const unused = declared.filter(({ name }) => !used.has(name) && !scope.isSecretUsed(name));
		// A table already explains its secrets, so references to some of them do not imply references to all. An undeclared
		// secret counts as used, so that its declaration does not change the result for the others.
		if (unused.length * 2 >= declared.length + unknown) return;
		const written = names.findInText(unused.map(({ name }) => name));
		for (const { name, span } of unused) {
			if (!written.has(name)) yield { span, message: { id: 'unused-secret', name } };
		}
	},
	*fixes({ message, span }, context) {
		yield rowDeletion(message.name, span, context);
	},
});

/**
 * Returns the secrets that undefined references most likely mean. They count as used, because a corrected reference
 * resolves both findings.
 *
 * @returns `unknown` is the number of undefined names that are not similar to any secret
 */
function undefinedReferences(
	references: ReadonlySet<string>,
	{ names, scope }: NameContext,
): { readonly meant: readonly string[]; readonly unknown: number } {
	const own = names.defined('secret');
	const undefinedOnes = new Set([...references].filter((name) => !own.has(name) && !scope.isSecret(name)));
	const nearest = nearestNames(undefinedOnes, own);
	return { meant: [...nearest.values()], unknown: undefinedOnes.size - nearest.size };
}
