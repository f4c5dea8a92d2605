import type { ChunkRule } from './rule.ts';

/** Links and images without a target. */
export const emptyLink: ChunkRule = {
	id: 'empty-link',
	*check({ chunk, template }) {
		for (const { kind, byWord, span, text, home } of chunk.facts.emptyLinks) {
			if (byWord && template === undefined) continue;
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
