import { lengthOf, type MarkdownDocument } from '../../document/document.ts';
import { insertion, type TextReplacement } from '../../document/textReplacement.ts';
import type { MatchedLevel, SectionMatch } from '../../template/matchSections.ts';
import type { Outline } from '../../template/outline.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import { plainInstance } from './plainInstance.ts';
import { sectionInsertion } from './sectionInsertion.ts';
import { templatePieces } from './templatePieces.ts';

/** A document, and which section of its template each section is. */
export interface MatchedDocument {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly match: SectionMatch;
}

interface InsertionOptions {
	/** Its siblings, where sections around it are there several times. */
	readonly level?: MatchedLevel;
	/** Instead of what the template has in it; its headings are as deep as the template's. */
	readonly text?: string | undefined;
}

/** Puts a section of the template at its place; undefined where it has none. */
export function insertedSection(
	section: TemplateSection,
	{ document, template, outline, match }: MatchedDocument,
	{ level, text }: InsertionOptions = {},
): TextReplacement | undefined {
	const place = template.places.get(section);
	const at = sectionInsertion(document, outline, template, match, section, level);
	if (place === undefined || at === undefined) return undefined;
	const { offset, before, after, deeper } = at;
	// In a fence or a comment that nobody has closed it would be a part of that.
	if (offset === lengthOf(document) && document.chunks.at(-1)?.open) return undefined;
	const deepened = (marks: string) => '#'.repeat(Math.max(1, marks.length + deeper));
	const body =
		text?.replace(/^#+(?= )/gm, deepened) ?? plainInstance(templatePieces(template, place.span, deeper));
	return insertion(offset, before + body + after);
}
