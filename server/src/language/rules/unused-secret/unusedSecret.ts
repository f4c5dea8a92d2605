import { quoted } from '../../messages/sentences.ts';
import { nearestNames } from '../../names/nearestName.ts';
import type { NameContext } from '../contexts.ts';
import { rowDeletion } from '../nameFixes.ts';
import { defineRule } from '../rule.ts';

interface UnusedSecret {
	readonly id: 'unused-secret';
	readonly name: string;
}

/** Secrets that nothing refers to, in documents that refer to most of theirs. */
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
		// A table says by itself what each is for: that some are referred to does not mean that all of them would be. One
		// that is still to be declared is in use, and declaring it changes nothing for the others.
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
 * What references to no secret most likely mean is as good as used: correcting the reference settles both.
 *
 * @returns also how many names are like none
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
