import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { plainText } from '../document/plainText.ts';
import { sectionInsertion } from '../edits/insertion/sectionInsertion.ts';
import { singular } from '../edits/insertion/singular.ts';
import { snippetText } from '../edits/insertion/snippetText.ts';
import { templatePieces } from '../edits/insertion/templatePieces.ts';
import type { MatchedLevel } from '../template/matchSections.ts';
import type { Template, TemplateSection } from '../template/template.ts';

/** A section of the template that a document can take. */
export interface InsertableSection {
	readonly section: TemplateSection;
	/** Its place in the template's tree, indices parted by dots: a name that a client can send back. */
	readonly id: string;
	/** As the template calls it; of sections that repeat, what one of them is. */
	readonly title: string;
	/** What it goes into; undefined at the top. */
	readonly parent: string | undefined;
	/** The document has none. */
	readonly missing: boolean;
	readonly optional: boolean;
}

/** Missing sections in the order of the template, then those of which there can be more. */
export function insertableSections({ template, match }: TemplatedAnalysis): readonly InsertableSection[] {
	const ids = new Map([...sectionIds(template.sections)].map(([id, section]) => [section, id]));
	const all = match.levels.flatMap(({ expected, present, parent }) =>
		expected.flatMap((section): InsertableSection[] => {
			const missing = isMissing(section, present, match.missing);
			if (!missing && !section.repeatable) return [];
			return [
				{
					section,
					id: ids.get(section) ?? '',
					title: titleOf(section),
					parent: parent && plainText(parent.heading.text),
					missing,
					optional: section.optional,
				},
			];
		}),
	);
	return [...all.filter(({ missing }) => missing), ...all.filter(({ missing }) => !missing)];
}

/** A section that repeats is called by what it is one of. */
function titleOf(section: TemplateSection): string {
	const one = singular(section);
	return one === undefined
		? plainText(section.label || section.title)
		: one.charAt(0).toUpperCase() + one.slice(1);
}

function isMissing(
	section: TemplateSection,
	present: MatchedLevel['present'],
	missing: readonly { readonly section: TemplateSection }[],
): boolean {
	return missing.some((it) => it.section === section) && !present.some(({ as }) => as === section);
}

function* sectionIds(
	sections: readonly TemplateSection[],
	prefix = '',
): Generator<readonly [string, TemplateSection]> {
	for (const [index, section] of sections.entries()) {
		yield [`${prefix}${index}`, section];
		yield* sectionIds(section.children, `${prefix}${index}.`);
	}
}

/** The id of {@link InsertableSection} of a section of a template. */
export function sectionId({ sections }: Template, section: TemplateSection): string | undefined {
	return [...sectionIds(sections)].find(([, known]) => known === section)?.[0];
}

/** The section of a template with an id of {@link InsertableSection}. */
export function sectionWithId({ sections }: Template, id: string): TemplateSection | undefined {
	return [...sectionIds(sections)].find(([known]) => known === id)?.[1];
}

/** A snippet to be put in at an offset of a document. */
export interface SnippetInsertion {
	readonly offset: number;
	readonly snippet: string;
}

/**
 * A section of the template as a snippet at its right place in a document, with blank lines and breaks around it.
 *
 * @param today ISO, for the dates in it
 */
export function insertSection(
	analysis: TemplatedAnalysis,
	section: TemplateSection,
	today?: string,
): SnippetInsertion | undefined {
	const { template } = analysis;
	const place = template.places.get(section);
	const insertion = sectionInsertion(analysis, section);
	if (place === undefined || insertion === undefined) return undefined;
	const { offset, before, after, deeper } = insertion;
	const body = snippetText(templatePieces(template, place.span, deeper), today);
	return { offset, snippet: before + body + after };
}
