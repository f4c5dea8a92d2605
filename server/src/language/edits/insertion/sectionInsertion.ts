import { lengthOf, type MarkdownDocument, sliceOf } from '../../document/document.ts';
import type { MatchedLevel } from '../../template/matchSections.ts';
import type { Outline, Section } from '../../template/outline.ts';
import { breakBefore, sectionEnd, sectionStart } from '../../template/sectionSpan.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import type { MatchedDocument } from './matchedDocument.ts';

/** Where a section of the template belongs in a document, and what goes around its text there. */
export interface SectionInsertion {
	/** Into the document. */
	readonly offset: number;
	readonly before: string;
	readonly after: string;
	/** By how many levels its headings are to be moved down. */
	readonly deeper: number;
}

/**
 * The place of a section of the template in a document: behind its nearest sibling before it, else in front of the
 * nearest behind it, else at the end of the section around it, else at the end; never below the footer. A section that
 * repeats goes behind the last of its kind.
 *
 * @param level its siblings, where sections around it are there several times
 * @returns undefined where the section around it is not there
 */
export function sectionInsertion(
	{ document, outline, template, match }: MatchedDocument,
	section: TemplateSection,
	level = match.levels.find(({ expected }) => expected.includes(section)),
): SectionInsertion | undefined {
	if (level === undefined) return undefined;
	const depth = depthAt(level, section);
	const withBreak = hasBreakBefore(template, section) && usesBreaks(document, outline, depth);
	const { offset, ownBreak } = placeAt(document, outline, level, section);
	const text = sliceOf(document, { start: Math.max(0, offset - 4), end: offset });
	const rest = sliceOf(document, { start: offset, end: Math.min(lengthOf(document), offset + 200) });
	return {
		offset,
		before: blankLine(text, offset) + (withBreak && !ownBreak ? '---\n\n' : ''),
		after: rest.trim() === '' ? '\n' : `\n\n${withBreak && ownBreak ? '---\n\n' : ''}`,
		deeper: depth - section.depth,
	};
}

/** The level of its siblings in the document, else one below its parent, else the template's. */
function depthAt({ present, parent }: MatchedLevel, section: TemplateSection): number {
	return present[0]?.section.heading.depth ?? (parent ? parent.heading.depth + 1 : section.depth);
}

/** Line ends that make a blank line between the text before and what follows. */
function blankLine(before: string, offset: number): string {
	if (offset === 0 || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before)) return '';
	return /[\r\n]$/.test(before) ? '\n' : '\n\n';
}

function placeAt(
	document: MarkdownDocument,
	outline: Outline,
	{ expected, present, parent }: MatchedLevel,
	section: TemplateSection,
): { readonly offset: number; readonly ownBreak: boolean } {
	const rank = expected.indexOf(section);
	const before = nearestBefore(present, (as) =>
		as !== section || section.repeatable ? rank - expected.indexOf(as) : -1,
	);
	if (before) return { offset: sectionEnd(document, outline, before), ownBreak: false };
	const behind = present.find(({ as }) => expected.indexOf(as) > rank)?.section;
	if (behind) {
		const start = sectionStart(document, behind);
		// A break in front of the section behind stays there: it is the new section's, which brings one for the other.
		return { offset: start, ownBreak: breakBefore(document, start) !== undefined };
	}
	if (parent) return { offset: sectionEnd(document, outline, parent), ownBreak: false };
	const last = outline.sections.at(-1) ?? outline.title;
	return { offset: last ? sectionEnd(document, outline, last) : lengthOf(document), ownBreak: false };
}

/**
 * The section behind which the new one goes: the first of the nearest kind before it, the last of one that repeats.
 *
 * @param distance how far before it the template has a kind; negative for what it has behind it
 */
function nearestBefore(
	present: MatchedLevel['present'],
	distance: (as: TemplateSection) => number,
): Section | undefined {
	const before = present.filter(({ as }) => distance(as) >= 0);
	const least = Math.min(...before.map(({ as }) => distance(as)));
	const nearest = before.filter(({ as }) => distance(as) === least);
	return (nearest[0]?.as.repeatable ? nearest.at(-1) : nearest[0])?.section;
}

/** The template parts the section from the one before it. */
function hasBreakBefore({ document, places }: Template, section: TemplateSection): boolean {
	const place = places.get(section);
	return place !== undefined && breakBefore(document, place.span.start) !== undefined;
}

/** So does the document, somewhere at that level. */
function usesBreaks(document: MarkdownDocument, outline: Outline, depth: number): boolean {
	const starts = (sections: readonly Section[]): readonly number[] =>
		sections.flatMap((section) => [
			...(section.heading.depth === depth ? [sectionStart(document, section)] : []),
			...starts(section.children),
		]);
	return starts(outline.sections).some((start) => breakBefore(document, start) !== undefined);
}
