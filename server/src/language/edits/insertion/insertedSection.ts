import { lengthOf } from '../../document/document.ts';
import { insertion, type TextEdit } from '../../document/textEdit.ts';
import type { MatchedLevel } from '../../template/matchSections.ts';
import type { TemplateSection } from '../../template/template.ts';
import type { MatchedDocument } from './matchedDocument.ts';
import { plainInstance } from './plainInstance.ts';
import { sectionInsertion } from './sectionInsertion.ts';
import { templatePieces } from './templatePieces.ts';

interface InsertionOptions {
	/** Its siblings, where sections around it are there several times. */
	readonly level?: MatchedLevel;
	/** Instead of what the template has in it; its headings are as deep as the template's. */
	readonly text?: string | undefined;
}

/** Puts a section of the template at its place; undefined where it has none. */
export function insertedSection(
	section: TemplateSection,
	matched: MatchedDocument,
	{ level, text }: InsertionOptions = {},
): TextEdit | undefined {
	const { document, template } = matched;
	const place = template.places.get(section);
	const at = sectionInsertion(matched, section, level);
	if (place === undefined || at === undefined) return undefined;
	const { offset, before, after, deeper } = at;
	// In a fence or a comment that nobody has closed it would be a part of that.
	if (offset === lengthOf(document) && document.chunks.at(-1)?.open) return undefined;
	const deepened = (marks: string) => '#'.repeat(Math.max(1, marks.length + deeper));
	const body =
		text?.replace(/^#+(?= )/gm, deepened) ?? plainInstance(templatePieces(template, place.span, deeper));
	return insertion(offset, before + body + after);
}
