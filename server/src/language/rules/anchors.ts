import type { Placement } from '#common/messages.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import type { MatchedLevel } from '../template/matchSections.ts';
import type { Outline, Section } from '../template/outline.ts';
import type { TemplateSection } from '../template/template.ts';

/** The place in a document where something that is missing belongs, and how to say it. */
export interface Anchor {
	readonly span: Span;
	readonly place: Placement;
}

/** The text of a section's heading, as an offset into the document. */
export function headingSpan(document: MarkdownDocument, { chunk, heading }: Section): Span {
	const { textSpan, span } = heading;
	return shift(textSpan.start < textSpan.end ? textSpan : span, document.starts[chunk] ?? 0);
}

/** The nearest sibling that is there: the one before it in the template, else the one after it, else the parent. */
export function sectionAnchor(
	document: MarkdownDocument,
	outline: Outline,
	{ expected, present, parent }: MatchedLevel,
	missing: TemplateSection,
): Anchor {
	const index = expected.indexOf(missing);
	const last = new Map(present.map(({ section, as }) => [as, section]));
	for (let before = index - 1; before >= 0; before--) {
		const sibling = expected[before] && last.get(expected[before] as TemplateSection);
		if (sibling) return anchorAt(document, sibling, 'after');
	}
	const next = present.find(({ as }) => expected.indexOf(as) > index)?.section;
	if (next) return anchorAt(document, next, 'before');
	const container = parent ?? outline.title;
	if (container) return anchorAt(document, container, 'under');
	return { span: { start: 0, end: 0 }, place: { where: 'here', anchor: '' } };
}

function anchorAt(document: MarkdownDocument, section: Section, where: Placement['where']): Anchor {
	const anchor = plainText(section.heading.text);
	return { span: headingSpan(document, section), place: { where, anchor } };
}
