import { lengthOf, type MarkdownDocument } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';
import type { Span } from '../../document/span.ts';
import { type Outline, outlineOf, type Section } from '../../template/outline.ts';
import { sectionEnd } from '../../template/sectionEnd.ts';

/** A part of a document that is filled in one go. */
export interface FillScope {
	/** As the document writes it; empty for a document without a title. */
	readonly title: string;
	/** With all that is below. Offsets. */
	readonly span: Span;
}

/** The innermost section around an offset; the whole document above the first, in its title, or without an offset. */
export function fillScope(document: MarkdownDocument, offset: number | undefined): FillScope {
	const outline = outlineOf(document);
	const section = offset === undefined ? undefined : innermost(document, outline, outline.sections, offset);
	if (section) return scopeOf(document, outline, section);
	const title = outline.title ? plainText(outline.title.heading.text) : '';
	return { title, span: { start: 0, end: lengthOf(document) } };
}

/** The sections of the document behind an offset, in its order, those within others included. */
export function* scopesBehind(document: MarkdownDocument, offset: number): Generator<FillScope> {
	const outline = outlineOf(document);
	for (const section of allOf(outline.sections)) {
		if (startOf(document, section) >= offset) yield scopeOf(document, outline, section);
	}
}

function scopeOf(document: MarkdownDocument, outline: Outline, section: Section): FillScope {
	return {
		title: plainText(section.heading.text),
		span: { start: startOf(document, section), end: sectionEnd(document, outline, section) },
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
			(section) => startOf(document, section) <= offset && offset <= sectionEnd(document, outline, section),
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

function startOf(document: MarkdownDocument, { chunk, heading }: Section): number {
	return (document.starts[chunk] ?? 0) + heading.span.start;
}
