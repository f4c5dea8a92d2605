import type { ChunkRule } from './rule.ts';
import { isValueInBrackets } from './valueInBrackets.ts';

/** Values that were written between the brackets of a placeholder, with the brackets still around them. */
export const bracketsLeft: ChunkRule = {
	id: 'brackets-left',
	*check(context) {
		for (const candidate of context.chunk.facts.candidates) {
			if (!isValueInBrackets(candidate, context)) continue;
			const { span, text, content, home } = candidate;
			yield {
				rule: 'brackets-left',
				kind: null,
				span,
				related: [],
				message: { id: 'brackets-left', text, value: content },
				grade: 'certain',
				home,
			};
		}
	},
};
