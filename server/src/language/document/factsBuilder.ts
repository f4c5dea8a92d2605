import type {
	Block,
	Candidate,
	CodeSpan,
	Comment,
	EmptyLink,
	Fence,
	Field,
	Group,
	Heading,
	Home,
	Marker,
	MetadataPair,
	Table,
} from './facts.ts';

/** The facts of one text while they are being read. */
export interface FactsBuilder {
	readonly source: string;
	readonly headings: Heading[];
	readonly blocks: Block[];
	readonly tables: Table[];
	readonly fields: Field[];
	readonly groups: Group[];
	readonly fences: Fence[];
	readonly codeSpans: CodeSpan[];
	readonly comments: Comment[];
	readonly emptyLinks: EmptyLink[];
	readonly pairs: MetadataPair[];
	readonly candidates: Candidate[];
	readonly markers: Marker[];
	/** The bold label that what comes next belongs to. */
	group: number | undefined;
}

export function newFacts(source: string): FactsBuilder {
	return {
		source,
		headings: [],
		blocks: [],
		tables: [],
		fields: [],
		groups: [],
		fences: [],
		codeSpans: [],
		comments: [],
		emptyLinks: [],
		pairs: [],
		candidates: [],
		markers: [],
		group: undefined,
	};
}

/** The home of plain text under the heading that was read last. */
export function plainHome(facts: FactsBuilder): Home {
	return { heading: facts.headings.length - 1, inHeading: false };
}
