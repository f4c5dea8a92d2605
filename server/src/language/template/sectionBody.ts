import type { MarkdownDocument } from '../document/document.ts';
import type { Block, Candidate, ChunkFacts, Fence, Field, List, Table } from '../document/facts.ts';
import { emptyLists } from '../document/read/factsBuilder.ts';
import { contains } from '../document/span.ts';

/** What stands under one heading, up to the next heading. Indices are those of the chunk's facts. */
export interface SectionBody {
	readonly facts: ChunkFacts;
	/** Index of the heading, -1 for what stands before the first of the chunk. */
	readonly heading: number;
	readonly tables: readonly (readonly [index: number, table: Table])[];
	readonly fields: readonly (readonly [index: number, field: Field])[];
	readonly fences: readonly (readonly [index: number, fence: Fence])[];
	readonly lists: readonly List[];
	readonly candidates: readonly Candidate[];
	/** The blocks that say something. */
	readonly content: readonly Block[];
	/** Labels of the groups in it. */
	readonly groups: readonly string[];
	/** Nothing but comments, breaks and definitions. */
	readonly isEmpty: boolean;
	/** Nothing but a word such as "N/A". */
	readonly isNotApplicable: boolean;
}

/** The bodies of a chunk: entry 0 is what stands before its first heading, then one for each heading. */
export function sectionBodies(facts: ChunkFacts): readonly SectionBody[] {
	const tables = byHeading([...facts.tables.entries()], ([, { heading }]) => heading);
	const fields = byHeading([...facts.fields.entries()], ([, { heading }]) => heading);
	const fences = byHeading([...facts.fences.entries()], ([, { heading }]) => heading);
	const lists = byHeading(facts.lists, ({ heading }) => heading);
	const candidates = byHeading(facts.candidates, ({ location }) => location.heading);
	const groups = byHeading(facts.groups, ({ heading }) => heading);
	const blocks = byHeading(facts.blocks, ({ heading }) => heading);
	return [-1, ...facts.headings.keys()].map((heading) => {
		const content = contentOf(blocks.get(heading) ?? [], fields.get(heading) ?? []);
		return {
			facts,
			heading,
			tables: tables.get(heading) ?? [],
			fields: fields.get(heading) ?? [],
			fences: fences.get(heading) ?? [],
			lists: lists.get(heading) ?? [],
			candidates: candidates.get(heading) ?? [],
			groups: (groups.get(heading) ?? []).map(({ label }) => label),
			content,
			isEmpty: content.length === 0,
			isNotApplicable: content.length > 0 && content.every(({ notApplicable }) => notApplicable),
		};
	});
}

/** The blocks that say something; the footer, labelled lines below a break, belongs to no section. */
function contentOf(
	blocks: readonly Block[],
	fields: readonly (readonly [index: number, field: Field])[],
): readonly Block[] {
	const lastBreak = blocks.map(({ kind }) => kind).lastIndexOf('break');
	const isLine = ({ span }: Block) => fields.some(([, it]) => it.form === 'line' && contains(span, it.span));
	const isFooter =
		lastBreak >= 0 && blocks.slice(lastBreak + 1).every((block) => block.kind !== 'content' || isLine(block));
	const own = isFooter ? blocks.slice(0, lastBreak) : blocks;
	return own.filter(({ kind }) => kind === 'content');
}

function byHeading<Item>(
	items: readonly Item[],
	headingOf: (item: Item) => number,
): ReadonlyMap<number, readonly Item[]> {
	const groups = new Map<number, Item[]>();
	for (const item of items) {
		const group = groups.get(headingOf(item));
		if (group) group.push(item);
		else groups.set(headingOf(item), [item]);
	}
	return groups;
}

const emptyBody: SectionBody = {
	facts: { ...emptyLists(), approximate: false },
	heading: -1,
	tables: [],
	fields: [],
	fences: [],
	lists: [],
	candidates: [],
	groups: [],
	content: [],
	isEmpty: true,
	isNotApplicable: false,
};

/** The body under one heading of a chunk, -1 for what stands before the first; an empty one where there is none. */
export function bodyAt(document: MarkdownDocument, chunk: number, heading: number): SectionBody {
	const facts = document.chunks[chunk]?.facts;
	return (facts && sectionBodies(facts)[heading + 1]) ?? emptyBody;
}

/** Nothing but placeholders, each a block of its own: what the section will be is still open. */
export function isOnlyPlaceholders({ content, candidates, tables, fences }: SectionBody): boolean {
	return (
		content.length > 0 &&
		tables.length + fences.length === 0 &&
		content.every(({ span }) =>
			candidates.some((candidate) => candidate.span.start <= span.start && span.end <= candidate.span.end),
		)
	);
}
