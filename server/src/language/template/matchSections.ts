import type { Outline, Section } from './outline.ts';
import type { Template, TemplateSection } from './template.ts';

/** Which section of the template each section of a document is. */
export interface SectionMatch {
	/** undefined for a section of the author's own. */
	readonly templateOf: (section: Section) => TemplateSection | undefined;
	/** Sections the template has, where the document has none, below a section that is there. */
	readonly missing: readonly MissingSection[];
}

export interface MissingSection {
	readonly section: TemplateSection;
	/** The section of the document it belongs into; undefined at the top. */
	readonly parent: Section | undefined;
}

/**
 * Matches siblings with siblings: first by heading, then a repeatable section claims what no heading claims. A
 * section that stands at another place than in the template is still known by its heading.
 */
export function matchSections(outline: Outline, template: Template): SectionMatch {
	const matches = new Map<Section, TemplateSection>();
	const missing: MissingSection[] = [];
	const anywhere = uniqueSections(template.sections);
	const used = new Set<TemplateSection>();

	function match(
		sections: readonly Section[],
		expected: readonly TemplateSection[],
		parent: Section | undefined,
	): void {
		const repeatable = expected.find((section) => section.repeatable);
		for (const section of sections) {
			const fixed = expected.find(({ key, repeatable: repeats }) => !repeats && key === section.heading.key);
			const found = fixed ?? repeatable ?? anywhere.get(section.heading.key);
			if (found) {
				matches.set(section, found);
				used.add(found);
			}
			match(section.children, found?.children ?? [], found && section);
		}
		for (const section of expected) if (!used.has(section)) missing.push({ section, parent });
	}

	match(outline.sections, template.sections, undefined);
	if (outline.title && template.title) matches.set(outline.title, template.title);
	return {
		templateOf: (section) => matches.get(section),
		missing: missing.filter(({ section }) => !used.has(section)),
	};
}

/** The fixed sections by their key, those left out that several sections share. */
function uniqueSections(sections: readonly TemplateSection[]): ReadonlyMap<string, TemplateSection> {
	const found = new Map<string, TemplateSection | undefined>();
	const visit = (section: TemplateSection) => {
		if (!section.repeatable) found.set(section.key, found.has(section.key) ? undefined : section);
		section.children.forEach(visit);
	};
	sections.forEach(visit);
	return new Map([...found].flatMap(([key, section]) => (section ? [[key, section] as const] : [])));
}
