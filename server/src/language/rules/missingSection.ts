import type { Placement } from '#common/messages.ts';
import type { MatchedLevel } from '../template/matchSections.ts';
import type { TemplateSection } from '../template/template.ts';
import { headingSpan, sectionAnchor } from './anchors.ts';
import type { DocumentContext, DocumentFinding, DocumentRule } from './documentRule.ts';

/** Sections that the template requires and the document does not have. Nothing is said of what would be in them. */
export const missingSection: DocumentRule = {
	id: 'missing-section',
	*check(context) {
		for (const { finding } of missingSections(context)) yield finding;
	},
};

/** What the rule finds, each with the sections that would do. */
export function* missingSections(context: DocumentContext): Generator<{
	readonly finding: DocumentFinding;
	readonly alternatives: readonly TemplateSection[];
	readonly place: Placement;
	/** Where its siblings are. */
	readonly level: MatchedLevel;
}> {
	const { document, outline, match, isSetAside } = context;
	for (const { section, alternatives, level, parent, required } of match.missing) {
		if (!required || (parent && isSetAside(parent))) continue;
		if (section.repeatable && isBare(context, parent)) continue;
		const { span, place } = sectionAnchor(document, outline, level, section);
		const titles = alternatives.map(({ title, label }) => label || title);
		const finding: DocumentFinding = {
			rule: 'missing-section',
			span: parent && place.where === 'under' ? headingSpan(document, parent) : span,
			message:
				section.headingTokens > 0
					? { id: 'missing-repeatable', section: section.title, place }
					: { id: 'missing-section', sections: titles, place },
		};
		yield { finding, alternatives, place, level };
	}
}

/** Where a parent has nothing at all, it is what is empty. */
function isBare(
	{ bodyOf }: DocumentContext,
	parent: DocumentContext['match']['levels'][number]['parent'],
): boolean {
	if (parent === undefined || parent.children.length > 0) return false;
	return bodyOf(parent)?.isEmpty === true;
}
