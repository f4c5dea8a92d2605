import { lengthOf, type MarkdownDocument, sliceOf } from '../../document/document.ts';
import type { MatchedLevel } from '../../template/matchSections.ts';
import type { Outline, Section } from '../../template/outline.ts';
import { breakBefore, sectionEnd, sectionStart } from '../../template/sectionSpan.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import type { MatchedDocument } from './matchedDocument.ts';

/** The place of a template section in a document, and the text to insert around it. */
export interface SectionInsertion {
	/** The offset in the document. */
	readonly offset: number;
	readonly before: string;
	readonly after: string;
	/** The number of levels by which the headings of the section move down. */
	readonly deeper: number;
}

/**
 * Returns the place of a template section in a document. The section goes after its nearest preceding sibling, or else
 * before its nearest following sibling, or else at the end of its parent, or else at the end of the document. It never
 * goes below the footer. A repeatable section goes after its last instance.
 *
 * @param level the level of the siblings; required if the document has several instances of the parent
 * @returns `undefined` if the document does not have the parent
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

/** Returns the depth of the siblings in the document, or else one below the parent, or else the template's depth. */
function depthAt({ present, parent }: MatchedLevel, section: TemplateSection): number {
	return present[0]?.section.heading.depth ?? (parent ? parent.heading.depth + 1 : section.depth);
}

/** Returns the line breaks that make a blank line between the text before an offset and the inserted text. */
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
		// An existing break before the next section becomes the new section's break. The new section adds one after it.
		return { offset: start, ownBreak: breakBefore(document, start) !== undefined };
	}
	if (parent) return { offset: sectionEnd(document, outline, parent), ownBreak: false };
	const last = outline.sections.at(-1) ?? outline.title;
	return { offset: last ? sectionEnd(document, outline, last) : lengthOf(document), ownBreak: false };
}

/**
 * Returns the section after which the new one goes. It is the first instance of the nearest preceding template section,
 * or the last instance if that section is repeatable.
 *
 * @param distance returns how far a template section precedes the new one; negative if it follows
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

/** Whether the template has a thematic break before a section. */
function hasBreakBefore({ document, places }: Template, section: TemplateSection): boolean {
	const place = places.get(section);
	return place !== undefined && breakBefore(document, place.span.start) !== undefined;
}

/** Whether the document has a thematic break before any section of a depth. */
function usesBreaks(document: MarkdownDocument, outline: Outline, depth: number): boolean {
	const starts = (sections: readonly Section[]): readonly number[] =>
		sections.flatMap((section) => [
			...(section.heading.depth === depth ? [sectionStart(document, section)] : []),
			...starts(section.children),
		]);
	return starts(outline.sections).some((start) => breakBefore(document, start) !== undefined);
}
