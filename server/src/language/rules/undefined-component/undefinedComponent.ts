import { quoted } from '../../messages/sentences.ts';
import { misspellingsOf } from '../misspelledName.ts';
import { declarations, nameChanges } from '../nameFixes.ts';
import { defineRule } from '../rule.ts';

interface UndefinedComponent {
	readonly id: 'undefined-component';
	readonly name: string;
	readonly nearest: string;
}

/** Reports names that misspell a component that the document defines. */
export const undefinedComponent = defineRule<UndefinedComponent>({
	id: 'undefined-component',
	area: 'names',
	severity: 'warning',
	atMost: 'warning',
	summary: 'A name is a misspelling of a component that the document defines.',
	mark: 'unknown',
	sentence: ({ name, nearest }) =>
		`The document defines no component ${quoted(name)}: did you mean ${quoted(nearest)}?`,
	*checkNames(context) {
		for (const { name, span, nearest } of misspellingsOf('component', context))
			yield { span, message: { id: 'undefined-component', name, nearest } };
	},
	*fixes({ message, span }, context) {
		yield* nameChanges(message.nearest, span);
		yield* declarations('component', message.name, context);
	},
});
