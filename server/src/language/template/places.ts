import type { MarkdownDocument } from '../document/document.ts';
import type { SectionMatch } from './matchSections.ts';
import type { Outline, Section } from './outline.ts';
import type { TemplateSection } from './template.ts';

/** The section of the template for a heading of a chunk, and whether the heading has subsections. */
export interface Place {
	readonly section: TemplateSection | undefined;
	readonly hasSubsections: boolean;
}

const noPlace: Place = { section: undefined, hasSubsections: false };

/** The places in each chunk: first the one before its first heading, then one for each heading. */
export function placesByChunk(
	document: MarkdownDocument,
	outline: Outline,
	match: SectionMatch | undefined,
): readonly (readonly Place[])[] {
	const rows = document.chunks.map(({ facts }) => new Array<Place>(facts.headings.length + 1).fill(noPlace));
	const put = (section: Section, hasSubsections: boolean) => {
		const row = rows[section.chunk];
		if (row) row[section.index + 1] = { section: match?.templateOf(section), hasSubsections };
	};
	const visit = (section: Section) => {
		put(section, section.children.length > 0);
		section.children.forEach(visit);
	};
	if (outline.title) put(outline.title, false);
	outline.sections.forEach(visit);
	return rows;
}

/** Whether two chunks have the same places. */
export function samePlaces(a: readonly Place[], b: readonly Place[]): boolean {
	return (
		a.length === b.length &&
		a.every(
			({ section, hasSubsections }, index) =>
				section === b[index]?.section && hasSubsections === b[index]?.hasSubsections,
		)
	);
}
