import { plainText } from '../document/plainText.ts';
import type { TemplateSection } from '../template/template.ts';
import { headingSpan } from './anchors.ts';
import type { DocumentRule } from './documentRule.ts';

/** Siblings that are the same section of the template, where the template has it once. */
export const duplicateSection: DocumentRule = {
	id: 'duplicate-section',
	*check({ document, match }) {
		for (const { present } of match.levels) {
			const seen = new Set<TemplateSection>();
			for (const { section, as } of present) {
				if (as.repeatable) continue;
				if (!seen.has(as)) {
					seen.add(as);
					continue;
				}
				yield {
					rule: 'duplicate-section',
					span: headingSpan(document, section),
					message: { id: 'duplicate-section', section: plainText(section.heading.text) },
				};
			}
		}
	},
};
