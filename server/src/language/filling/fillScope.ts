import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { lengthOf, type MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import type { Outline, Section } from '../template/outline.ts';
import { sectionEnd, sectionStart } from '../template/sectionSpan.ts';

/** A part of a document that the author fills in one go. */
export interface FillScope {
	/** Its heading, as in the document. It is empty for a document without a title. */
	readonly title: string;
	/** The offsets of the part, including its subsections. */
	readonly span: Span;
	readonly isWhole: boolean;
}

/**
 * Returns the innermost section around an offset. Without an offset, in the title, or before the first section, it is
 * the whole document.
 */
export function fillScope({ document, outline }: DocumentAnalysis, offset: number | undefined): FillScope {
	const section = offset === undefined ? undefined : innermost(document, outline, outline.sections, offset);
	if (section) return scopeOf(document, outline, section);
	const title = outline.title ? plainText(outline.title.heading.text) : '';
	return { title, span: { start: 0, end: lengthOf(document) }, isWhole: true };
}

/** Returns all sections of the document in document order, including subsections. */
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
	// Where one section ends and the next starts, the offset belongs to the next.
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
