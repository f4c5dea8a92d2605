import { nearestNames } from '../names/nearestNames.ts';
import type { NameContext, NameRule } from './nameRule.ts';

/** Secrets that nothing refers to, in documents that refer to others. */
export const unusedSecret: NameRule = {
	id: 'unused-secret',
	*check(context) {
		const { names, known } = context;
		const references = new Set(
			names.references.filter(({ kind }) => kind === 'secret').map(({ name }) => name),
		);
		if (!known.complete || references.size === 0 || names.unread.has('secret')) return;
		const used = new Set([...references, ...misspelled(references, context)]);
		for (const { text } of names.mentions()) used.add(text);
		const unused = names.definitions.filter(
			({ kind, name, declared }) =>
				kind === 'secret' && declared && !used.has(name) && !known.isSecretUsed(name),
		);
		const written = names.writtenOf(unused.map(({ name }) => name));
		for (const { name, span } of unused) {
			if (!written.has(name)) yield { rule: 'unused-secret', span, message: { id: 'unused-secret', name } };
		}
	},
};

/** What a reference to no secret most likely means is as good as used: correcting the reference settles both. */
function misspelled(references: ReadonlySet<string>, { names, known }: NameContext): readonly string[] {
	const own = names.defined.secret;
	const undefinedOnes = [...references].filter((name) => !own.has(name) && !known.isSecret(name));
	return [...nearestNames(new Set(undefinedOnes), own).values()];
}
