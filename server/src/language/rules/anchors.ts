import type { MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import type { Placement } from '../messages/sentences.ts';
import type { MatchedLevel } from '../template/matchSections.ts';
import type { Outline, Section } from '../template/outline.ts';
import type { TemplateSection } from '../template/template.ts';

/** The place where a missing part of a document belongs, and the description of that place for a message. */
export interface Anchor {
	readonly span: Span;
	readonly place: Placement;
}

/** Returns the span of a heading's text, or of the whole heading if it has no text. */
export function headingSpan(document: MarkdownDocument, { chunk, heading }: Section): Span {
	const { textSpan, span } = heading;
	return shift(textSpan.start < textSpan.end ? textSpan : span, document.starts[chunk] ?? 0);
}

/**
 * Returns the anchor of a missing section. The anchor is the nearest present sibling before the section in the
 * template, otherwise the next sibling after it, otherwise the parent or the title, otherwise the document start.
 */
export function sectionAnchor(
	document: MarkdownDocument,
	outline: Outline,
	level: MatchedLevel,
	missing: TemplateSection,
): Anchor {
	const { expected, present, parent } = level;
	const before = siblingBefore(level, missing);
	if (before) return anchorAt(document, before, 'after');
	const next = present.find(({ as }) => expected.indexOf(as) > expected.indexOf(missing))?.section;
	if (next) return anchorAt(document, next, 'before');
	const container = parent ?? outline.title;
	if (container) return anchorAt(document, container, 'under');
	return { span: { start: 0, end: 0 }, place: { where: 'here', anchor: '' } };
}

/**
 * Returns the nearest present sibling before a missing section in the template order. If the document repeats that
 * sibling, returns the last occurrence.
 */
export function siblingBefore(
	{ expected, present }: MatchedLevel,
	missing: TemplateSection,
): Section | undefined {
	const last = new Map(present.map(({ section, as }) => [as, section]));
	const before = expected.slice(0, expected.indexOf(missing)).filter((it) => last.has(it));
	const nearest = before.at(-1);
	return nearest && last.get(nearest);
}

function anchorAt(document: MarkdownDocument, section: Section, where: Placement['where']): Anchor {
	const anchor = plainText(section.heading.text);
	return { span: headingSpan(document, section), place: { where, anchor } };
}
