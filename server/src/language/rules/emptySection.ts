import { plainText } from '../document/plainText.ts';
import type { Section } from '../template/outline.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import type { TemplateSection } from '../template/template.ts';
import { headingSpan } from './anchors.ts';
import type { DocumentContext, DocumentRule } from './documentRule.ts';

/**
 * Sections with a heading and nothing else. A parent with subsections is not empty, nor is a section in which the
 * guidance of the template still stands, which is a finding of its own. What the template leaves empty may be.
 */
export const emptySection: DocumentRule = {
	id: 'empty-section',
	*check(context) {
		for (const section of emptySections(context, context.outline.sections)) {
			yield {
				rule: 'empty-section',
				span: headingSpan(context.document, section),
				message: { id: 'empty-section', section: plainText(section.heading.text) },
			};
		}
	},
};

function* emptySections(context: DocumentContext, sections: readonly Section[]): Generator<Section> {
	for (const section of sections) {
		if (section.children.length > 0) yield* emptySections(context, section.children);
		else if (isEmpty(context, section)) yield section;
	}
}

function isEmpty(context: DocumentContext, section: Section): boolean {
	const { template, match, bodyOf, isSetAside } = context;
	const body = bodyOf(section);
	// A heading without a text is still being written.
	if (section.heading.text === '' || body?.isEmpty !== true) return false;
	if (isSetAside(section) || isGuided(body, template.guidance)) return false;
	const expected = match.templateOf(section);
	if (expected === undefined) return true;
	return !mayBeEmpty(expected) && !lacksSection(expected);
}

function isGuided({ facts, heading }: SectionBody, guidance: ReadonlySet<string>): boolean {
	return facts.comments.some((it) => it.heading === heading && guidance.has(it.text.replace(/\s+/g, ' ')));
}

function mayBeEmpty({ empty, guidance, children }: TemplateSection): boolean {
	return empty && guidance.length === 0 && children.length === 0;
}

/** A section that must be in it is missing, which says more. */
function lacksSection({ children }: TemplateSection): boolean {
	return children.some(({ optional, repeatable }) => !optional && !repeatable);
}
