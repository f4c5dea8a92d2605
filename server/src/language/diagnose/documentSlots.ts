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
	const gaps = gapsOf(input);
	const { total, open } = sum([
		...headCounts(input),
		...(gaps.missing.get(undefined) ?? []),
		...input.outline.sections.flatMap((section) => [...slotsWithin(input, gaps, section)]),
	]);
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

/**
 * The slots of each section, by the index of its chunk and of its heading there: those below it included; of the title,
 * its own. What all of them need is worked out once, when the first is asked for.
 *
 * @param input undefined for a document without template, which has none
 */
export function sectionSlots(input: SlotInput | undefined): (chunk: number, heading: number) => Progress {
	let known: KnownSections | undefined;
	return (chunk, heading) => {
		known ??= input && knownSections(input);
		const section = known?.byPlace.get(`${chunk}/${heading}`);
		if (input === undefined || known === undefined || section === undefined) return { filled: 0, total: 0 };
		const isTitle = section === input.outline.title;
		const { total, open } = sum(
			isTitle ? [ownSlots(input, section)] : [...slotsWithin(input, known.gaps, section)],
		);
		let silenced = 0;
		for (const it of isTitle ? [section] : allWithin([section]))
			silenced += known.silenced.get(placeKey(it)) ?? 0;
		return { filled: total - Math.max(0, open - silenced), total };
	};
}

interface KnownSections {
	/** By {@link placeKey}. */
	readonly byPlace: ReadonlyMap<string, Section>;
	readonly gaps: Gaps;
	/** How many findings do not speak, by {@link placeKey}. */
	readonly silenced: ReadonlyMap<string, number>;
}

function knownSections(input: SlotInput): KnownSections {
	const { title, sections } = input.outline;
	const all = title ? [title, ...allWithin(sections)] : [...allWithin(sections)];
	const silenced = new Map<string, number>();
	for (const [chunk, findings] of input.silenced) {
		for (const { rule, home } of findings) {
			const key = `${chunk}/${home.heading}`;
			if (fillingRules.has(rule)) silenced.set(key, (silenced.get(key) ?? 0) + 1);
		}
	}
	return { byPlace: new Map(all.map((it) => [placeKey(it), it])), gaps: gapsOf(input), silenced };
}

/** What of a document does not count, and what counts though it is not there. */
interface Gaps {
	readonly settled: ReadonlySet<Section>;
	/** The places of sections that are missing, by the section they belong into; undefined for the top. */
	readonly missing: ReadonlyMap<Section | undefined, readonly SlotCount[]>;
}

function gapsOf(input: SlotInput): Gaps {
	const missing = new Map<Section | undefined, SlotCount[]>();
	for (const { section, open } of openMissing(input)) {
		const known = missing.get(section.parent);
		if (known) known.push(allOpen(open));
		else missing.set(section.parent, [allOpen(open)]);
	}
	return { settled: settledSections(input), missing };
}

/** The counts of a section, of those in it, and of what is missing in them. */
function* slotsWithin(input: SlotInput, gaps: Gaps, section: Section): Generator<SlotCount> {
	yield* gaps.missing.get(section) ?? [];
	if (gaps.settled.has(section)) return;
	yield ownSlots(input, section);
	for (const child of section.children) yield* slotsWithin(input, gaps, child);
}

function ownSlots({ analyses }: SlotInput, { chunk, index }: Section): SlotCount {
	return analyses[chunk]?.slots[index + 1] ?? none;
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
		if (found?.pair.composite) return { total: key.tokens, open: 0 };
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
