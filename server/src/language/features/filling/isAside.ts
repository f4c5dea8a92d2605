import type { FixContext } from '../../fixes/fixContext.ts';
import type { Section } from '../../template/outline.ts';

/** Whether the section of a heading of a chunk does not apply: nothing is asked about in it. */
export function isAside({
	whole: { outline, isSetAside },
}: FixContext): (chunk: number, heading: number) => boolean {
	const aside = new Set<string>();
	const visit = (section: Section) => {
		if (isSetAside(section)) aside.add(`${section.chunk}/${section.index}`);
		section.children.forEach(visit);
	};
	outline.sections.forEach(visit);
	return (chunk, heading) => aside.has(`${chunk}/${heading}`);
}
