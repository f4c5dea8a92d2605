import type { Progress } from '#common/progress.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { isSettled } from '../document/settledWords.ts';
import type { CandidateFinding } from '../rules/rule.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { SectionMatch } from '../template/matchSections.ts';
import type { Outline, Section } from '../template/outline.ts';
import { sectionBody } from '../template/sectionBody.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import type { ChunkAnalysis } from './analyzeChunk.ts';
import { ownTokens, type SlotCount, sum } from './chunkSlots.ts';
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
	const settled = settledSections(input);
	const counts: SlotCount[] = [metadataSlots(input), preamble(input)];
	const visit = (section: Section) => {
		if (settled.has(section)) return;
		counts.push(input.analyses[section.chunk]?.slots[section.index + 1] ?? none);
		section.children.forEach(visit);
	};
	if (input.outline.title) {
		counts.push(input.analyses[input.outline.title.chunk]?.slots[input.outline.title.index + 1] ?? none);
	} else if (input.template.title) {
		counts.push({ total: input.template.title.headingTokens, open: input.template.title.headingTokens });
	}
	input.outline.sections.forEach(visit);
	for (const { section, parent } of input.match.missing) {
		if (section.optional || (parent && (settled.has(parent) || isSettledBody(input, parent)))) continue;
		const tokens = requiredTokens(section);
		counts.push({ total: tokens, open: tokens });
	}
	const { total, open } = sum(counts);
	return { filled: total - Math.max(0, open - silencedSlots(input)), total };
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
		const found = outline.pairs.find(({ pair }) => labelKeyOf(pair.key) === labelKeyOf(key.key));
		if (found === undefined || found.pair.value === '') return { total: key.tokens, open: key.tokens };
		if (isSettled(found.pair.value)) return none;
		const open = analyses[found.chunk]?.findings.filter(({ home }) => home.pair === found.index).length ?? 0;
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

function isSettledBody({ document }: SlotInput, { chunk, index }: Section): boolean {
	const facts = document.chunks[chunk]?.facts;
	return facts !== undefined && sectionBody(facts, index).isSettled;
}

/** Everything a section would have to have, were it there. */
function requiredTokens(section: TemplateSection): number {
	const children = section.children.filter(({ optional }) => !optional);
	return (
		section.headingTokens +
		ownTokens(section) +
		children.reduce((count, child) => count + requiredTokens(child), 0)
	);
}

function silencedSlots({ silenced }: SlotInput): number {
	let count = 0;
	for (const findings of silenced.values())
		count += findings.filter(({ rule }) => rule !== 'guidance-comment').length;
	return count;
}
