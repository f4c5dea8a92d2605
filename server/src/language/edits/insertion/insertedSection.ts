import { lengthOf } from '../../document/document.ts';
import { insertion, type TextEdit } from '../../document/textEdit.ts';
import type { MatchedLevel } from '../../template/matchSections.ts';
import type { TemplateSection } from '../../template/template.ts';
import type { MatchedDocument } from './matchedDocument.ts';
import { plainInstance } from './plainInstance.ts';
import { sectionInsertion } from './sectionInsertion.ts';
import { templatePieces } from './templatePieces.ts';

interface InsertionOptions {
	/** The level of the siblings. Required if the document has several instances of the parent. */
	readonly level?: MatchedLevel;
	/** The text to insert instead of the template's. Its headings have the same depth as in the template. */
	readonly text?: string | undefined;
}

/** Returns an edit that inserts a template section at its place. `undefined` if the document has no place for it. */
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
	// At the end of an unclosed fence or comment, the section would become part of it.
	if (offset === lengthOf(document) && document.chunks.at(-1)?.open) return undefined;
	const deepened = (marks: string) => '#'.repeat(Math.max(1, marks.length + deeper));
	const body =
		text?.replace(/^#+(?= )/gm, deepened) ?? plainInstance(templatePieces(template, place.span, deeper));
	return insertion(offset, before + body + after);
}
