import { quoted } from '../../messages/sentences.ts';
import { duplicatesOf } from '../duplicatedName.ts';
import { rowDeletion } from '../nameFixes.ts';
import { defineRule } from '../rule.ts';

interface DuplicateVariable {
	readonly id: 'duplicate-variable';
	readonly name: string;
}

/** Reports variables that a table declares more than once. */
export const duplicateVariable = defineRule<DuplicateVariable>({
	id: 'duplicate-variable',
	area: 'names',
	severity: 'warning',
	atMost: 'warning',
	summary: 'A table has a variable twice.',
	relatedNote: 'The first of the two',
	sentence: ({ name }) => `The table has the variable ${quoted(name)} twice: keep one of the rows`,
	*checkNames({ names }) {
		for (const { name, span, first } of duplicatesOf('variable', names))
			yield { span, related: [first], message: { id: 'duplicate-variable', name } };
	},
	*fixes({ message, span }, context) {
		yield rowDeletion(message.name, span, context);
	},
});
