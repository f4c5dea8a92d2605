import type { MarkdownDocument } from '../document/document.ts';
import type { SectionMatch } from './matchSections.ts';
import type { Outline, Section } from './outline.ts';
import type { TemplateSection } from './template.ts';

/** Of a heading of a chunk: the section of the template it is, and whether it has others below. */
export interface Place {
	readonly section: TemplateSection | undefined;
	readonly hasSubsections: boolean;
}

const noPlace: Place = { section: undefined, hasSubsections: false };

/** For every chunk the places of what stands before its first heading, and of each heading. */
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

export function samePlaces(a: readonly Place[], b: readonly Place[]): boolean {
	return (
		a.length === b.length &&
		a.every(
			({ section, hasSubsections }, index) =>
				section === b[index]?.section && hasSubsections === b[index]?.hasSubsections,
		)
	);
}
