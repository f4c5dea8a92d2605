import type { ChunkRule } from './rule.ts';

/** Links and images without a target. */
export const emptyLink: ChunkRule = {
	id: 'empty-link',
	*check({ chunk }) {
		for (const { kind, span, text, home } of chunk.facts.emptyLinks) {
			yield {
				rule: 'empty-link',
				kind: null,
				span,
				related: [],
				message: { id: 'empty-link', text: text.trim(), image: kind === 'image' },
				grade: 'strong',
				home,
			};
		}
	},
};
