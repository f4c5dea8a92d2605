import type { Progress } from '#common/progress.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { isSettled } from '../document/settledWords.ts';
import type { CandidateFinding } from '../rules/rule.ts';
import type { MissingSection, SectionMatch } from '../template/matchSections.ts';
import type { Outline, Section } from '../template/outline.ts';
import { pairOf } from '../template/pairOf.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import type { ChunkAnalysis } from './analyzeChunk.ts';
import { fillingRules, ownTokens, type SlotCount, sum } from './chunkSlots.ts';
import type { Directives } from './suppressions.ts';

export interface SlotInput {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly match: SectionMatch;
	readonly analyses: readonly ChunkAnalysis[];
	readonly directives: Directives;
	/** Findings that do not speak: what they stand on counts as filled. By chunk. */
	readonly silenced: ReadonlyMap<number, readonly CandidateFinding[]>;
}

/** Adds up the slots of a document: those of its sections, of its metadata, and of what is missing. */
export function documentSlots(input: SlotInput): Progress {
	const { total, open } = sum([...headCounts(input), ...slotsOf(input, input.outline.sections, undefined)]);
	return { filled: total - Math.max(0, open - silencedSlots(input, () => true)), total };
}

/** The slots of what stands before the first section: metadata and title. */
export function headSlots(input: SlotInput): Progress {
	const { total, open } = sum(headCounts(input));
	const inSections = new Set([...allWithin(input.outline.sections)].map(placeKey));
	const silenced = silencedSlots(input, (at, { home }) => !inSections.has(`${at}/${home.heading}`));
	return { filled: total - Math.max(0, open - silenced), total };
}

function headCounts(input: SlotInput): readonly SlotCount[] {
	const { title } = input.outline;
	const ofTitle = title
		? (input.analyses[title.chunk]?.slots[title.index + 1] ?? none)
		: allOpen(input.template.title?.headingTokens ?? 0);
	return [metadataSlots(input), preamble(input), ofTitle];
}

/** The slots of one section, those below it included; of the title, its own. */
export function sectionSlots(input: SlotInput, chunk: number, heading: number): Progress {
	const section = findSection(input.outline, chunk, heading);
	if (section === undefined) return { filled: 0, total: 0 };
	const isTitle = section === input.outline.title;
	const { total, open } = sum(
		isTitle ? [input.analyses[chunk]?.slots[heading + 1] ?? none] : slotsOf(input, [section], section),
	);
	const inside = new Set(isTitle ? [placeKey(section)] : [...allWithin([section])].map(placeKey));
	const silenced = silencedSlots(input, (at, { home }) => inside.has(`${at}/${home.heading}`));
	return { filled: total - Math.max(0, open - silenced), total };
}

function placeKey({ chunk, index }: Section): string {
	return `${chunk}/${index}`;
}

function* allWithin(sections: readonly Section[]): Generator<Section> {
	for (const section of sections) {
		yield section;
		yield* allWithin(section.children);
	}
}

function findSection(outline: Outline, chunk: number, heading: number): Section | undefined {
	const candidates = outline.title
		? [outline.title, ...allWithin(outline.sections)]
		: allWithin(outline.sections);
	for (const section of candidates) if (section.chunk === chunk && section.index === heading) return section;
	return undefined;
}

/**
 * The counts of sections and of what is missing below them.
 *
 * @param top undefined to count what is missing at the top of the document, too
 */
function slotsOf(
	input: SlotInput,
	sections: readonly Section[],
	top: Section | undefined,
): readonly SlotCount[] {
	const settled = settledSections(input);
	const counts: SlotCount[] = [];
	const inside = new Set<Section>();
	const visit = (section: Section) => {
		inside.add(section);
		if (settled.has(section)) return;
		counts.push(input.analyses[section.chunk]?.slots[section.index + 1] ?? none);
		section.children.forEach(visit);
	};
	sections.forEach(visit);
	for (const { section, open } of openMissing(input)) {
		if (section.parent ? inside.has(section.parent) : top === undefined) counts.push(allOpen(open));
	}
	return counts;
}

/** The sections of a document that follows a template. */
export interface MatchedSections {
	readonly outline: Outline;
	readonly match: SectionMatch;
	/** Those that the document lacks, as far as they count. */
	readonly missing: readonly OpenMissing[];
}

export interface OpenMissing {
	readonly section: MissingSection;
	/** The places that it would have. */
	readonly open: number;
}

export function matchedSections(input: SlotInput): MatchedSections {
	return { outline: input.outline, match: input.match, missing: openMissing(input) };
}

function openMissing(input: SlotInput): readonly OpenMissing[] {
	const settled = settledSections(input);
	const isSettled = (section: Section) => settled.has(section) || isSettledBody(input, section);
	return input.match.missing
		.filter(({ required, parent }) => required && !(parent && isSettled(parent)))
		.map((section) => ({ section, open: Math.min(...section.alternatives.map(requiredTokens)) }));
}

function allOpen(tokens: number): SlotCount {
	return { total: tokens, open: tokens };
}

const none: SlotCount = { total: 0, open: 0 };

/** Placeholders before the first heading that belong to no metadata. */
function preamble({ analyses, document }: SlotInput): SlotCount {
	return sum(
		analyses.flatMap((analysis, index) =>
			index === 0 || document.chunks[index]?.facts.headings.length === 0 ? [analysis.slots[0] ?? none] : [],
		),
	);
}

function metadataSlots({ outline, template, analyses }: SlotInput): SlotCount {
	const counts = template.metadata.map((key): SlotCount => {
		if (key.tokens === 0) return none;
		const found = pairOf(outline.pairs, key);
		if (found === undefined && key.optional) return none;
		if (found === undefined || found.pair.value === '') return allOpen(key.tokens);
		if (isSettled(found.pair.value)) return none;
		const open =
			analyses[found.chunk]?.findings.filter(
				({ rule, home }) => home.pair === found.index && fillingRules.has(rule),
			).length ?? 0;
		return { total: Math.max(key.tokens, open), open };
	});
	return sum(counts);
}

/** Sections that a directive sets aside. */
function settledSections({ outline, directives }: SlotInput): ReadonlySet<Section> {
	const settled = new Set<Section>();
	const visit = (section: Section) => {
		if (directives.notApplicable.has(section.heading)) settled.add(section);
		section.children.forEach(visit);
	};
	outline.sections.forEach(visit);
	return settled;
}

function isSettledBody({ analyses }: SlotInput, { chunk, index }: Section): boolean {
	return analyses[chunk]?.bodies[index + 1]?.isSettled === true;
}

/** Everything a section would have to have, were it there. */
function requiredTokens(section: TemplateSection): number {
	return (
		section.headingTokens +
		ownTokens(section) +
		requiredChoices(section.children).reduce(
			(count, choice) => count + Math.min(...choice.map(requiredTokens)),
			0,
		)
	);
}

/** The sections that must be there: each alone, or as one of several alternatives. */
function requiredChoices(siblings: readonly TemplateSection[]): readonly (readonly TemplateSection[])[] {
	const choices = new Map<string | TemplateSection, TemplateSection[]>();
	for (const section of siblings) {
		const known = section.alternative === undefined ? undefined : choices.get(section.alternative);
		if (known) known.push(section);
		else choices.set(section.alternative ?? section, [section]);
	}
	return [...choices.values()].filter((choice) => !choice.some(({ optional }) => optional));
}

function silencedSlots(
	{ silenced }: SlotInput,
	isCounted: (chunk: number, finding: CandidateFinding) => boolean,
): number {
	let count = 0;
	for (const [chunk, findings] of silenced)
		count += findings.filter((it) => fillingRules.has(it.rule) && isCounted(chunk, it)).length;
	return count;
}
