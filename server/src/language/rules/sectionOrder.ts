import { plainText } from '../document/plainText.ts';
import type { MatchedLevel } from '../template/matchSections.ts';
import type { Section } from '../template/outline.ts';
import type { TemplateSection } from '../template/template.ts';
import { headingSpan } from './anchors.ts';
import type { DocumentContext, DocumentFinding, DocumentRule } from './documentRule.ts';

/** Sections that stand at another place among their siblings than in the template; as few as explain the order. */
export const sectionOrder: DocumentRule = {
	id: 'section-order',
	*check(context) {
		for (const { finding } of misplacedSections(context)) yield finding;
	},
};

/** What the rule finds, each with the section, and the one that it is to stand after or before. */
export function* misplacedSections({
	document,
	match,
}: DocumentContext): Generator<{ readonly finding: DocumentFinding } & Misplaced> {
	for (const level of match.levels) {
		const ranked = rankedSections(level);
		const inOrder = longestRise(ranked.map(({ rank }) => rank));
		for (const [index, { section, rank }] of ranked.entries()) {
			if (inOrder.has(index)) continue;
			const settled = ranked.filter((_, at) => inOrder.has(at));
			const target = targetOf(settled, rank);
			if (target === undefined) continue;
			const { where, anchor } = target;
			const place = { where, anchor: plainText(anchor.heading.text) };
			const name = plainText(section.heading.text);
			const finding: DocumentFinding = {
				rule: 'section-order',
				span: headingSpan(document, section),
				message: { id: 'section-order', section: name, place },
			};
			yield { finding, section, where, anchor };
		}
	}
}

/** A section, and where it belongs. */
export interface Misplaced {
	readonly section: Section;
	readonly where: 'after' | 'before';
	readonly anchor: Section;
}

interface Ranked {
	readonly section: Section;
	/** Index among the siblings of the template. */
	readonly rank: number;
}

/** The first section for each fixed section of the template. */
function rankedSections({ expected, present }: MatchedLevel): readonly Ranked[] {
	const ranks = new Map<TemplateSection, number>(expected.map((section, rank) => [section, rank]));
	const seen = new Set<TemplateSection>();
	return present.flatMap(({ section, as }) => {
		if (as.repeatable || seen.has(as)) return [];
		seen.add(as);
		return [{ section, rank: ranks.get(as) ?? 0 }];
	});
}

/** The indices of a longest rising run of `ranks`: those sections stay where they are. */
function longestRise(ranks: readonly number[]): ReadonlySet<number> {
	const runs: (readonly number[])[] = [];
	for (const [index, rank] of ranks.entries()) {
		const before = runs.filter((run) => (ranks[run.at(-1) ?? 0] ?? 0) < rank);
		runs.push([...longest(before), index]);
	}
	return new Set(longest(runs));
}

function longest(runs: readonly (readonly number[])[]): readonly number[] {
	return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

/** Behind the nearest section that the template has before it, else before the nearest that it has behind it. */
function targetOf(settled: readonly Ranked[], rank: number): Omit<Misplaced, 'section'> | undefined {
	const before = settled.filter((it) => it.rank < rank).at(-1);
	const anchor = before ?? settled.find((it) => it.rank > rank);
	return anchor && { where: before ? 'after' : 'before', anchor: anchor.section };
}
