import type { MarkdownDocument } from '../document/document.ts';
import type { Candidate, ChunkFacts, Fence, Field, Table } from '../document/facts.ts';

/** What stands under one heading, up to the next heading. Indices are those of the chunk's facts. */
export interface SectionBody {
	readonly facts: ChunkFacts;
	/** Index of the heading, -1 for what stands before the first of the chunk. */
	readonly heading: number;
	readonly tables: readonly (readonly [index: number, table: Table])[];
	readonly fields: readonly (readonly [index: number, field: Field])[];
	readonly fences: readonly (readonly [index: number, fence: Fence])[];
	readonly candidates: readonly Candidate[];
	/** Labels of the groups in it. */
	readonly groups: readonly string[];
	/** Nothing but comments, breaks and definitions. */
	readonly isEmpty: boolean;
	/** Nothing but a word such as "N/A". */
	readonly isSettled: boolean;
}

export function sectionBody(facts: ChunkFacts, heading: number): SectionBody {
	const own = <Item extends { readonly heading: number }>(items: readonly Item[]) =>
		[...items.entries()].filter(([, item]) => item.heading === heading);
	const content = facts.blocks.filter((block) => block.heading === heading && block.kind === 'content');
	return {
		facts,
		heading,
		tables: own(facts.tables),
		fields: own(facts.fields),
		fences: own(facts.fences),
		candidates: facts.candidates.filter(({ home }) => home.heading === heading),
		groups: facts.groups.filter((group) => group.heading === heading).map(({ label }) => label),
		isEmpty: content.length === 0,
		isSettled: content.length > 0 && content.every(({ notApplicable }) => notApplicable),
	};
}

export function bodyAt(document: MarkdownDocument, chunk: number, heading: number): SectionBody | undefined {
	const facts = document.chunks[chunk]?.facts;
	return facts && sectionBody(facts, heading);
}
