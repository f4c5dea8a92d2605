import { lengthOf, sliceOf } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';
import { insertion } from '../../document/textEdit.ts';
import { isBlankLine } from '../../edits/lines.ts';
import { type Placement, placed, placedInTitle, quoted, quotedInTitle } from '../../messages/sentences.ts';
import { hasDirective } from '../../template/directive.ts';
import type { MatchedLevel } from '../../template/matchSections.ts';
import type { Section } from '../../template/outline.ts';
import { breakBefore, sectionEnd, sectionStart } from '../../template/sectionSpan.ts';
import type { TemplateSection } from '../../template/template.ts';
import { headingSpan } from '../anchors.ts';
import type { FixContext } from '../fix.ts';
import { defineRule } from '../rule.ts';

interface SectionOrder {
	readonly id: 'section-order';
	readonly section: string;
	readonly place: Placement;
}

/** A section and the place where it belongs. */
interface Misplaced {
	readonly section: Section;
	readonly where: 'after' | 'before';
	readonly anchor: Section;
}

/**
 * Reports sections that have another position among their siblings than in the template. It reports the smallest number
 * of sections that explains the order.
 */
export const sectionOrder = defineRule<SectionOrder, Misplaced>({
	id: 'section-order',
	area: 'structure',
	severity: 'information',
	atMost: 'information',
	summary: 'A section stands at another place among its siblings than in the template.',
	sentence: ({ section, place }) =>
		`${quoted(section)} stands${placed(place)} in the template: move it there`,
	*checkDocument({ document, match }) {
		for (const level of match.levels) {
			const ranked = rankedSections(level);
			const inOrder = longestRise(ranked.map(({ rank }) => rank));
			for (const [index, { section, rank }] of ranked.entries()) {
				if (inOrder.has(index)) continue;
				const settled = ranked.filter((_, at) => inOrder.has(at));
				const target = targetOf(settled, rank);
				if (target === undefined) continue;
				const place = { where: target.where, anchor: plainText(target.anchor.heading.text) };
				yield {
					span: headingSpan(document, section),
					message: { id: 'section-order', section: plainText(section.heading.text), place },
					subject: { section, ...target },
				};
			}
		}
	},
	/** Yields a fix that moves the section, its subsections and the break before it to the place of the template. */
	*fixes({ message }, context, subject) {
		const { document, whole } = context;
		// A move can change what a suppressed region covers, and only the author can decide that.
		if (subject === undefined || hasDirective(document, ['disable', 'enable'])) return;
		const { section, where, anchor } = subject;
		const start = sectionStart(document, section);
		const from = breakBefore(document, start) ?? start;
		const to = sectionEnd(document, whole.outline, section);
		const target = where === 'after' ? sectionEnd(document, whole.outline, anchor) : beginOf(anchor, context);
		const text = sliceOf(document, { start: from, end: to });
		const isLast = target === lengthOf(document);
		const before = missingBlankLine(sliceOf(document, { start: Math.max(0, target - 200), end: target }));
		const moved = isLast ? `${text.trimEnd()}\n` : `${text.trimEnd()}\n\n`;
		// A blank line prevents the following text from joining the text before the section.
		const gap = from === 0 || isBlankLine(document, from - 1) ? '' : '\n';
		yield {
			title: `Move ${quotedInTitle(message.section)}${placedInTitle(message.place)}`,
			edits: [{ span: { start: from, end: to }, text: gap }, insertion(target, before + moved)],
			isPreferred: true,
		};
	},
});

interface Ranked {
	readonly section: Section;
	/** The index among the siblings in the template. */
	readonly rank: number;
}

/** Returns the first matching section for each template section that does not repeat. */
function rankedSections({ expected, present }: MatchedLevel): readonly Ranked[] {
	const ranks = new Map<TemplateSection, number>(expected.map((section, rank) => [section, rank]));
	const seen = new Set<TemplateSection>();
	return present.flatMap(({ section, as }) => {
		if (as.repeatable || seen.has(as)) return [];
		seen.add(as);
		return [{ section, rank: ranks.get(as) ?? 0 }];
	});
}

/** Returns the indices of a longest increasing subsequence of `ranks`. The sections at these indices do not move. */
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

/**
 * Returns the place for a section: after the nearest section that precedes it in the template, or otherwise before the
 * nearest section that follows it.
 */
function targetOf(settled: readonly Ranked[], rank: number): Omit<Misplaced, 'section'> | undefined {
	const before = settled.filter((it) => it.rank < rank).at(-1);
	const anchor = before ?? settled.find((it) => it.rank > rank);
	return anchor && { where: before ? 'after' : 'before', anchor: anchor.section };
}

/** Returns the start of a section, including the break before it. */
function beginOf(section: Section, { document }: FixContext): number {
	const start = sectionStart(document, section);
	return breakBefore(document, start) ?? start;
}

function missingBlankLine(before: string): string {
	if (/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before)) return '';
	return /[\r\n]$/.test(before) ? '\n' : '\n\n';
}
