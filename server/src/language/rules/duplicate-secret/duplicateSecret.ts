import { quoted } from '../../messages/sentences.ts';
import { duplicatesOf } from '../duplicatedName.ts';
import { rowDeletion } from '../nameFixes.ts';
import { defineRule } from '../rule.ts';

interface DuplicateSecret {
	readonly id: 'duplicate-secret';
	readonly name: string;
}

/** Reports secrets that a table declares more than once. */
export const duplicateSecret = defineRule<DuplicateSecret>({
	id: 'duplicate-secret',
	area: 'secrets',
	severity: 'warning',
	atMost: 'warning',
	summary: 'A table has a secret twice.',
	relatedNote: 'The first of the two',
	sentence: ({ name }) => `The table has the secret ${quoted(name)} twice: keep one of the rows`,
	*checkNames({ names }) {
		for (const { name, span, first } of duplicatesOf('secret', names))
			yield { span, related: [first], message: { id: 'duplicate-secret', name } };
	},
	*fixes({ message, span }, context) {
		yield rowDeletion(message.name, span, context);
	},
});
