import { plainText } from '../../document/plainText.ts';
import { quoted } from '../../messages/sentences.ts';
import type { TemplateSection } from '../../template/template.ts';
import { headingSpan } from '../anchors.ts';
import { defineRule } from '../rule.ts';

interface DuplicateSection {
	readonly id: 'duplicate-section';
	readonly section: string;
}

/** Reports sibling sections that match the same template section, unless that section can repeat. */
export const duplicateSection = defineRule<DuplicateSection>({
	id: 'duplicate-section',
	area: 'structure',
	severity: 'warning',
	atMost: 'error',
	summary: 'A section that the template has once is there twice.',
	sentence: ({ section }) =>
		`There is a section ${quoted(section)} already: merge the two, or rename this one`,
	*checkDocument({ document, match }) {
		for (const { present } of match.levels) {
			const seen = new Set<TemplateSection>();
			for (const { section, as } of present) {
				if (as.repeatable) continue;
				if (!seen.has(as)) {
					seen.add(as);
					continue;
				}
				yield {
					span: headingSpan(document, section),
					message: { id: 'duplicate-section', section: plainText(section.heading.text) },
				};
			}
		}
	},
});
