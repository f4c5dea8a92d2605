import { placeNames } from './place.ts';
import type { ChunkRule } from './rule.ts';

/** Values that are nothing but TBD, TODO or the like. */
export const leftoverMarker: ChunkRule = {
	id: 'leftover-marker',
	*check(context) {
		for (const { span, text, home } of context.chunk.facts.markers) {
			yield {
				rule: 'leftover-marker',
				kind: null,
				span,
				related: [],
				message: { id: 'leftover-marker', text, place: placeNames(context, home) },
				grade: 'strong',
				home,
			};
		}
	},
};
