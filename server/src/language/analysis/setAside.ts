import type { Outline, Section } from '../template/outline.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import type { Directives } from './suppressions.ts';

/**
 * Whether a section does not apply: a directive under its heading or under that of a section around it says so, or its
 * body is nothing but a word such as "N/A".
 */
export function setAside(
	outline: Outline,
	{ notApplicable }: Directives,
	bodyOf: (section: Section) => SectionBody | undefined,
): (section: Section) => boolean {
	const inside = new Set<Section>();
	const visit = (sections: readonly Section[], within: boolean) => {
		for (const section of sections) {
			const aside = within || notApplicable.has(section.heading);
			if (aside) inside.add(section);
			visit(section.children, aside);
		}
	};
	if (notApplicable.size > 0) visit(outline.sections, false);
	return (section) => inside.has(section) || bodyOf(section)?.isNotApplicable === true;
}
