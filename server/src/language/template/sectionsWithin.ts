import type { TemplateSection } from './template.ts';

/** Sections, and all that stand inside them, each before those inside it. */
export function* sectionsWithin(sections: readonly TemplateSection[]): Generator<TemplateSection> {
	for (const section of sections) {
		yield section;
		yield* sectionsWithin(section.children);
	}
}
