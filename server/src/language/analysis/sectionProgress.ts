import type { Progress } from '#common/progress.ts';
import { isNotApplicable } from '../document/absentValue.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { CandidateFinding } from '../rules/rule.ts';
import { pairOf } from '../template/matchParts.ts';
import type { MissingSection, SectionMatch } from '../template/matchSections.ts';
import type { Outline, Section } from '../template/outline.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import type { ChunkAnalysis } from './chunkAnalysis.ts';
import { ownTokens, type SlotCount, sum } from './chunkSlots.ts';
import { lazy } from './lazy.ts';
import type { Directives } from './suppressions.ts';

/** The input for the progress of a document. */
export interface ProgressInput {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly match: SectionMatch;
	readonly chunks: readonly ChunkAnalysis[];
	readonly directives: Directives;
	/** Findings that are not reported, by chunk index. Their places count as filled. */
	readonly silenced: ReadonlyMap<number, readonly CandidateFinding[]>;
}

/** The progress of a document and of each section. A document without a template has no places to fill. */
export interface SectionProgress {
	readonly ofDocument: Progress;
	/** The progress of the metadata, the title, and any other text before the first section. */
	readonly ofHead: Progress;
	/** Returns the progress of a section with its subsections. For the title, it counts only its own slots. */
	of(section: Section): Progress;
	/** The required sections that the document lacks. */
	readonly missing: readonly OpenMissing[];
}

/** A required section that the document lacks. */
export interface OpenMissing {
	readonly section: MissingSection;
	/** The number of places that the section would have. */
	readonly open: number;
}

const nothing: Progress = { filled: 0, total: 0 };

/** The progress of a document that follows no template. */
export const noProgress: SectionProgress = {
	ofDocument: nothing,
	ofHead: nothing,
	of: () => nothing,
	missing: [],
};

/** Creates the progress of a document. Each part is computed on first access. */
export function createSectionProgress(input: ProgressInput): SectionProgress {
	const { outline } = input;
	const missing = lazy(() => openMissing(input));
	const tallies = lazy(() => tallySections(input, missing()));
	const head = lazy(() => {
		const { title } = outline;
		const ofTitle = title ? ownSlots(input, title) : allOpen(input.template.title?.headingTokens ?? 0);
		return sum([metadataSlots(input), preamble(input), ofTitle]);
	});
	const total = lazy(() => {
		const all = sum([head(), ...tallies().missingAtTop, ...tallies().ofRoots.map(({ slots }) => slots)]);
		return progressOf({ slots: all, silenced: tallies().silenced });
	});
	return {
		get ofDocument() {
			return total();
		},
		get ofHead() {
			const inSections = tallies().ofRoots.reduce((count, { silenced }) => count + silenced, 0);
			return progressOf({ slots: head(), silenced: tallies().silenced - inSections });
		},
		of(section) {
			const tally = tallies().bySection.get(section);
			return tally ? progressOf(tally) : nothing;
		},
		get missing() {
			return missing();
		},
	};
}

/** The slots of a part of a document, and the number of open slots that count as filled because they are silenced. */
interface Tally {
	readonly slots: SlotCount;
	readonly silenced: number;
}

function progressOf({ slots: { total, open }, silenced }: Tally): Progress {
	return { filled: total - Math.max(0, open - silenced), total };
}

interface Tallies {
	readonly bySection: ReadonlyMap<Section, Tally>;
	readonly ofRoots: readonly Tally[];
	/** The slots of missing top-level sections. */
	readonly missingAtTop: readonly SlotCount[];
	/** The number of silenced findings in the whole document. */
	readonly silenced: number;
}

/** Adds up the slots from the innermost sections outwards. Each slot counts once. */
function tallySections(input: ProgressInput, missing: readonly OpenMissing[]): Tallies {
	const { outline, directives } = input;
	const bySection = new Map<Section, Tally>();
	const silencedIn = silencedBySection(input);
	const missingIn = new Map<Section | undefined, SlotCount[]>();
	for (const { section, open } of missing) {
		const known = missingIn.get(section.parent);
		if (known) known.push(allOpen(open));
		else missingIn.set(section.parent, [allOpen(open)]);
	}
	const tally = (section: Section): Tally => {
		const inside = section.children.map(tally);
		const counted = directives.notApplicable.has(section.heading)
			? []
			: [ownSlots(input, section), ...inside.map(({ slots }) => slots)];
		const found = {
			slots: sum([...(missingIn.get(section) ?? []), ...counted]),
			silenced: inside.reduce((count, { silenced }) => count + silenced, silencedIn.get(section) ?? 0),
		};
		bySection.set(section, found);
		return found;
	};
	const ofRoots = outline.sections.map(tally);
	const { title } = outline;
	if (title) bySection.set(title, { slots: ownSlots(input, title), silenced: silencedIn.get(title) ?? 0 });
	let silenced = 0;
	for (const count of silencedIn.values()) silenced += count;
	return { bySection, ofRoots, missingAtTop: missingIn.get(undefined) ?? [], silenced };
}

/** Counts the silenced findings of open places by section. The key is `undefined` before the first heading. */
function silencedBySection({ outline, silenced }: ProgressInput): ReadonlyMap<Section | undefined, number> {
	const counts = new Map<Section | undefined, number>();
	for (const [chunk, findings] of silenced) {
		for (const { rule, location } of findings) {
			if (!rule.leavesPlaceOpen) continue;
			const section = outline.sectionAt(chunk, location.heading);
			counts.set(section, (counts.get(section) ?? 0) + 1);
		}
	}
	return counts;
}

function ownSlots({ chunks }: ProgressInput, { chunk, index }: Section): SlotCount {
	return chunks[chunk]?.slots[index + 1] ?? none;
}

function openMissing(input: ProgressInput): readonly OpenMissing[] {
	const { directives, match } = input;
	const isNotApplicable = (section: Section) =>
		directives.notApplicable.has(section.heading) || isSettledBody(input, section);
	return match.missing
		.filter(({ required, parent }) => required && !(parent && isNotApplicable(parent)))
		.map((section) => ({ section, open: Math.min(...section.alternatives.map(requiredTokens)) }));
}

function allOpen(tokens: number): SlotCount {
	return { total: tokens, open: tokens };
}

const none: SlotCount = { total: 0, open: 0 };

/** Counts the placeholders before the first heading that are not in the metadata. */
function preamble({ chunks, document }: ProgressInput): SlotCount {
	return sum(
		chunks.flatMap((analysis, index) =>
			index === 0 || document.chunks[index]?.facts.headings.length === 0 ? [analysis.slots[0] ?? none] : [],
		),
	);
}

function metadataSlots({ outline, template, chunks }: ProgressInput): SlotCount {
	const counts = template.metadata.map((key): SlotCount => {
		if (key.tokens === 0) return none;
		const found = pairOf(outline.pairs, key);
		if (found === undefined && key.optional) return none;
		if (found?.pair.composite) return { total: key.tokens, open: 0 };
		if (found === undefined || found.pair.value === '') return allOpen(key.tokens);
		if (isNotApplicable(found.pair.value)) return none;
		const open =
			chunks[found.chunk]?.findings.filter(
				({ rule, location }) => location.pair === found.index && rule.leavesPlaceOpen,
			).length ?? 0;
		return { total: Math.max(key.tokens, open), open };
	});
	return sum(counts);
}

function isSettledBody({ chunks }: ProgressInput, { chunk, index }: Section): boolean {
	return chunks[chunk]?.bodies[index + 1]?.isNotApplicable === true;
}

/** Returns the number of tokens that a missing section would have to fill, with its required subsections. */
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

/** Returns the required sections, each as a list of its alternatives. A section without alternatives is alone. */
function requiredChoices(siblings: readonly TemplateSection[]): readonly (readonly TemplateSection[])[] {
	const choices = new Map<string | TemplateSection, TemplateSection[]>();
	for (const section of siblings) {
		const known = section.alternative === undefined ? undefined : choices.get(section.alternative);
		if (known) known.push(section);
		else choices.set(section.alternative ?? section, [section]);
	}
	return [...choices.values()].filter((choice) => !choice.some(({ optional }) => optional));
}
