import { inPlace } from '../../messages/sentences.ts';
import { placeNames } from '../placeNames.ts';
import { defineRule } from '../rule.ts';

interface LeftoverMarker {
	readonly id: 'leftover-marker';
	readonly text: string;
	/** The names of the place, the innermost first. */
	readonly place: readonly string[];
}

/** Reports values that consist only of a marker such as TBD or TODO. */
export const leftoverMarker = defineRule<LeftoverMarker>({
	id: 'leftover-marker',
	area: 'filling',
	severity: 'warning',
	atMost: 'error',
	summary: 'A value consists of nothing but a marker such as TBD or TODO.',
	leavesPlaceOpen: true,
	filledBy: 'answer',
	answerProblem: 'refuses',
	mark: 'open',
	sentence: ({ text, place }) => `Still open: \`${text}\`${inPlace(place)}`,
	asks: ({ text, place }) => ({ label: text, question: text, place }),
	*checkChunk(context) {
		for (const { span, text, location } of context.chunk.facts.markers) {
			const message = { id: 'leftover-marker', text, place: placeNames(context, location) } as const;
			yield { span, message, grade: 'strong', location };
		}
	},
});
