import type { Outline, Section } from '../template/outline.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import type { Directives } from './suppressions.ts';

/**
 * Returns a function that tells whether a section does not apply. A section does not apply if a directive under its
 * heading or under the heading of an enclosing section says so, or if its body is only a word such as "N/A".
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
