import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { plainText } from '../document/plainText.ts';
import { sectionInsertion } from '../edits/insertion/sectionInsertion.ts';
import { singular } from '../edits/insertion/singular.ts';
import { snippetText } from '../edits/insertion/snippetText.ts';
import { templatePieces } from '../edits/insertion/templatePieces.ts';
import type { MatchedLevel } from '../template/matchSections.ts';
import type { Template, TemplateSection } from '../template/template.ts';

/** A section of the template that can be inserted into a document. */
export interface InsertableSection {
	readonly section: TemplateSection;
	/** The indices of the section and its ancestors in the template, separated by dots. A client can send it back. */
	readonly id: string;
	/** The title in the template, or for a section that repeats, the singular. */
	readonly title: string;
	/** The title of the parent section; undefined at the top level. */
	readonly parent: string | undefined;
	/** Whether the document has no such section. */
	readonly missing: boolean;
	readonly optional: boolean;
}

/** Returns the missing sections in the order of the template, then the sections that can repeat. */
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

/** The title of a section that repeats is in the singular. */
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

/** Returns the {@link InsertableSection} id of a section of a template. */
export function sectionId({ sections }: Template, section: TemplateSection): string | undefined {
	return [...sectionIds(sections)].find(([, known]) => known === section)?.[0];
}

/** Finds the section of a template by its {@link InsertableSection} id. */
export function sectionWithId({ sections }: Template, id: string): TemplateSection | undefined {
	return [...sectionIds(sections)].find(([known]) => known === id)?.[1];
}

/** A snippet, and the offset at which to insert it. */
export interface SnippetInsertion {
	readonly offset: number;
	readonly snippet: string;
}

/**
 * Returns a section of the template as a snippet with its offset in a document. Blank lines and breaks around it are
 * part of the snippet.
 *
 * @param today an ISO date, which replaces the dates in the section
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
