import { quoted } from '../../messages/sentences.ts';
import { defineRule } from '../rule.ts';
import { isValueInBrackets } from '../valueInBrackets.ts';
import { writing } from '../writing.ts';

interface BracketsLeft {
	readonly id: 'brackets-left';
	readonly text: string;
	readonly value: string;
}

/** Reports values that still have the brackets of the placeholder around them. */
export const bracketsLeft = defineRule<BracketsLeft>({
	id: 'brackets-left',
	area: 'filling',
	severity: 'information',
	atMost: 'information',
	summary: 'A value was written between the brackets of a placeholder, and the brackets are still there.',
	leavesPlaceOpen: true,
	filledBy: 'choice',
	answerProblem: 'refuses',
	mark: 'open',
	sentence: ({ text, value }) =>
		`${quoted(text)} still has the brackets of its placeholder: write ${quoted(value)}`,
	asks: ({ text }) => ({ label: text }),
	*checkChunk(context) {
		for (const candidate of context.chunk.facts.candidates) {
			if (!isValueInBrackets(candidate, context)) continue;
			const { span, text, content: value, location } = candidate;
			yield { span, message: { id: 'brackets-left', text, value }, grade: 'certain', location };
		}
	},
	*fixes({ message, span }) {
		yield { ...writing(span, message.value), isPreferred: true, isSafe: true };
	},
});
