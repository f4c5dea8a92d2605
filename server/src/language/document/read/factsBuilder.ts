import type { ChunkFacts, FactLocation } from '../facts.ts';

/** The lists of {@link ChunkFacts}, while they are read. */
export type FactLists = {
	readonly [Kind in Exclude<keyof ChunkFacts, 'approximate'>]: ChunkFacts[Kind][number][];
};

/** The facts of a text while they are read. */
export interface FactsBuilder extends FactLists {
	readonly source: string;
	/** Index of the group that the next facts belong to. */
	group: number | undefined;
}

/** Facts of `source` before anything is read. */
export function newFacts(source: string): FactsBuilder {
	return { ...emptyLists(), source, group: undefined };
}

/** Facts of nothing. */
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

/** The location of text under the last heading, outside of tables, fields, fences and pairs. */
export function plainLocation(facts: FactsBuilder): FactLocation {
	return { heading: facts.headings.length - 1, inHeading: false };
}
