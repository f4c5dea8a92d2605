import { quoted } from '../../messages/sentences.ts';
import { misspellingsOf } from '../misspelledName.ts';
import { declarations, nameChanges } from '../nameFixes.ts';
import { defineRule } from '../rule.ts';

interface UndefinedVariable {
	readonly id: 'undefined-variable';
	readonly name: string;
	readonly nearest: string;
}

/** Reports names that misspell a variable that the document defines. */
export const undefinedVariable = defineRule<UndefinedVariable>({
	id: 'undefined-variable',
	area: 'names',
	severity: 'warning',
	atMost: 'warning',
	summary: 'A name in code is a misspelling of a variable that the document defines.',
	mark: 'unknown',
	sentence: ({ name, nearest }) =>
		`The document defines no variable ${quoted(name)}: did you mean ${quoted(nearest)}?`,
	*checkNames(context) {
		for (const { name, span, nearest } of misspellingsOf('variable', context))
			yield { span, message: { id: 'undefined-variable', name, nearest } };
	},
	*fixes({ message, span }, context) {
		yield* nameChanges(message.nearest, span);
		yield* declarations('variable', message.name, context);
	},
});
