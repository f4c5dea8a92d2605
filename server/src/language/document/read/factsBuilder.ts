import type { ChunkFacts, FactLocation } from '../facts.ts';

/** Facts while they are being collected: a list of each kind. */
export type FactLists = {
	readonly [Kind in Exclude<keyof ChunkFacts, 'approximate'>]: ChunkFacts[Kind][number][];
};

/** The facts of one text while they are being read. */
export interface FactsBuilder extends FactLists {
	readonly source: string;
	/** Index of the bold label that what comes next belongs to. */
	group: number | undefined;
}

export function newFacts(source: string): FactsBuilder {
	return { ...emptyLists(), source, group: undefined };
}

export function emptyLists(): FactLists {
	return {
		headings: [],
		blocks: [],
		tables: [],
		lists: [],
		fields: [],
		groups: [],
		fences: [],
		codeSpans: [],
		comments: [],
		emptyLinks: [],
		pairs: [],
		candidates: [],
		markers: [],
	};
}

/** The location of plain text under the heading that was read last. */
export function plainLocation(facts: FactsBuilder): FactLocation {
	return { heading: facts.headings.length - 1, inHeading: false };
}
