import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { lengthOf, type MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import type { Outline, Section } from '../template/outline.ts';
import { sectionEnd, sectionStart } from '../template/sectionSpan.ts';

/** A part of a document that is filled in one go. */
export interface FillScope {
	/** As the document writes it; empty for a document without a title. */
	readonly title: string;
	/** With all that is below. Offsets. */
	readonly span: Span;
	readonly isWhole: boolean;
}

/** The innermost section around an offset; the whole document above the first, in its title, or without an offset. */
export function fillScope({ document, outline }: DocumentAnalysis, offset: number | undefined): FillScope {
	const section = offset === undefined ? undefined : innermost(document, outline, outline.sections, offset);
	if (section) return scopeOf(document, outline, section);
	const title = outline.title ? plainText(outline.title.heading.text) : '';
	return { title, span: { start: 0, end: lengthOf(document) }, isWhole: true };
}

/** Every section of the document, in its order, those within others included. */
export function sectionScopes({ document, outline }: DocumentAnalysis): readonly FillScope[] {
	return [...allOf(outline.sections)].map((section) => scopeOf(document, outline, section));
}

function scopeOf(document: MarkdownDocument, outline: Outline, section: Section): FillScope {
	return {
		title: plainText(section.heading.text),
		span: { start: sectionStart(document, section), end: sectionEnd(document, outline, section) },
		isWhole: false,
	};
}

function innermost(
	document: MarkdownDocument,
	outline: Outline,
	sections: readonly Section[],
	offset: number,
): Section | undefined {
	// Where one ends and the next starts, it is the next.
	const around = sections
		.filter(
			(section) =>
				sectionStart(document, section) <= offset && offset <= sectionEnd(document, outline, section),
		)
		.at(-1);
	return around && (innermost(document, outline, around.children, offset) ?? around);
}

function* allOf(sections: readonly Section[]): Generator<Section> {
	for (const section of sections) {
		yield section;
		yield* allOf(section.children);
	}
}
