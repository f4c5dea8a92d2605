import { nearestNames } from '../names/nearestNames.ts';
import type { NameContext, NameRule } from './nameRule.ts';

/** Secrets that nothing refers to, in documents that refer to most of theirs. */
export const unusedSecret: NameRule = {
	id: 'unused-secret',
	*check(context) {
		const { names, known } = context;
		const references = new Set(
			names.references.filter(({ kind }) => kind === 'secret').map(({ name }) => name),
		);
		if (!known.complete || names.unread.has('secret') || names.hasOpenUses || references.size === 0) return;
		const used = new Set([...references, ...misspelled(references, context)]);
		for (const { text } of names.mentions()) used.add(text);
		const declared = names.definitions.filter((it) => it.kind === 'secret' && it.declared);
		const unused = declared.filter(({ name }) => !used.has(name) && !known.isSecretUsed(name));
		// A table says by itself what each is for: that some are referred to does not mean that all of them would be.
		if (unused.length * 2 >= declared.length) return;
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
