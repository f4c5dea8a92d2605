import type { MarkdownDocument } from '../document/document.ts';
import type { Block, Candidate, ChunkFacts, Fence, Field, List, Table } from '../document/facts.ts';
import { emptyLists } from '../document/read/factsBuilder.ts';
import { contains } from '../document/span.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import { isTemplateToken } from './token.ts';

/** The facts between a heading and the next one. Indices are those of the chunk's facts. */
export interface SectionBody {
	readonly facts: ChunkFacts;
	/** Index of the heading; -1 before the first heading of the chunk. */
	readonly heading: number;
	readonly tables: readonly (readonly [index: number, table: Table])[];
	readonly fields: readonly (readonly [index: number, field: Field])[];
	readonly fences: readonly (readonly [index: number, fence: Fence])[];
	readonly lists: readonly List[];
	readonly candidates: readonly Candidate[];
	/** Its blocks without comments, breaks, definitions and the footer. */
	readonly content: readonly Block[];
	/** The labels of its groups. */
	readonly groups: readonly string[];
	/** It has no content. */
	readonly isEmpty: boolean;
	/** Its content is only "N/A" or the like. */
	readonly isNotApplicable: boolean;
}

/** The bodies of a chunk: first the one before its first heading, then one for each heading. */
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

/** The blocks with content. The footer, fields on lines after a break, belongs to no section. */
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

/** The body under a heading of a chunk, or before the first one for -1. Empty if the chunk does not exist. */
export function bodyAt(document: MarkdownDocument, chunk: number, heading: number): SectionBody {
	const facts = document.chunks[chunk]?.facts;
	return (facts && sectionBodies(facts)[heading + 1]) ?? emptyBody;
}

/** Whether a body has only placeholders, each a block of its own, so that the structure of the section is open. */
export function isOnlyPlaceholders({ content, candidates, tables, fences }: SectionBody): boolean {
	return (
		content.length > 0 &&
		tables.length + fences.length === 0 &&
		content.every(({ span }) =>
			candidates.some((candidate) => candidate.span.start <= span.start && span.end <= candidate.span.end),
		)
	);
}

/** The number of tokens in a section of a template for which `where` is true. */
export function tokensIn(body: SectionBody, where: (candidate: Candidate) => boolean): number {
	return body.candidates.filter((candidate) => isTemplateToken(candidate) && where(candidate)).length;
}

/** The number of tokens in the heading of a section of a template. */
export function headingTokens(body: SectionBody): number {
	return tokensIn(body, ({ location }) => location.inHeading);
}

/** The key of the group with an index; `undefined` without a group. */
export function groupKeyOf({ groups }: ChunkFacts, group: number | undefined): string | undefined {
	return group === undefined ? undefined : labelKeyOf(groups[group]?.label ?? '');
}
