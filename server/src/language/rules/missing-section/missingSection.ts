import { lengthOf, sliceOf } from '../../document/document.ts';
import { replaced, type TextEdit, withInsertion } from '../../document/textEdit.ts';
import { insertedSection } from '../../edits/insertion/insertedSection.ts';
import {
	list,
	type Placement,
	placed,
	placedInTitle,
	quoted,
	quotedInTitle,
} from '../../messages/sentences.ts';
import type { MatchedLevel } from '../../template/matchSections.ts';
import type { TemplateSection } from '../../template/template.ts';
import { headingSpan, sectionAnchor } from '../anchors.ts';
import type { DocumentContext } from '../contexts.ts';
import type { FixContext } from '../fix.ts';
import { notApplicableComment, notApplicableTitle } from '../notApplicable.ts';
import { type DocumentFinding, defineRule } from '../rule.ts';

type MissingSection =
	| { readonly id: 'missing-section'; readonly sections: readonly string[]; readonly place: Placement }
	| { readonly id: 'missing-repeatable'; readonly section: string; readonly place: Placement };

/** A section that a document lacks. */
interface Lack {
	/** The template sections that can fill the place. One of them is enough. */
	readonly alternatives: readonly TemplateSection[];
	/** The level of the siblings. */
	readonly level: MatchedLevel;
}

/** Reports required template sections that the document lacks. It does not report the contents of these sections. */
export const missingSection = defineRule<MissingSection, Lack>({
	id: 'missing-section',
	area: 'structure',
	severity: 'warning',
	atMost: 'error',
	summary: 'A section that the template requires is not there.',
	filledBy: 'choice',
	// The preview shows the missing section at its place.
	mark: 'none',
	sentence: (message) => {
		if (message.id === 'missing-repeatable')
			return `There is no section like ${quoted(message.section)}: add one${placed(message.place)}`;
		const { sections, place } = message;
		return sections.length === 1
			? `The section ${sections.map(quoted).join('')} is missing: add it${placed(place)}`
			: `One of the sections ${list(sections.map(quoted), 'and')} is missing: add it${placed(place)}`;
	},
	settledIn: (lack) => lack?.level.parent ?? 'document',
	checkDocument: missingSections,
	/**
	 * Yields fixes that insert the section with its template content, insert all missing sections, or insert a heading
	 * with the reason why the section does not apply.
	 */
	*fixes({ message }, context, subject) {
		if (subject === undefined) return;
		const { alternatives, level } = subject;
		for (const section of alternatives) {
			const edit = sectionEdit(section, context, level);
			if (edit === undefined) continue;
			const name = quotedInTitle(section.label || section.title);
			yield {
				title: `Insert the section ${name}${placedInTitle(message.place)}`,
				edits: [edit],
				isPreferred: alternatives.length === 1,
			};
		}
		const count = [...missingSections(context.whole)].length;
		const edits = count > 1 ? allSections(context) : undefined;
		if (edits) yield { title: `Insert all ${count} missing sections`, edits };
		const [first] = alternatives;
		const text = first && `${'#'.repeat(first.depth)} ${first.title}\n\n${notApplicableComment}`;
		const edit = first?.headingTokens === 0 ? sectionEdit(first, context, level, text) : undefined;
		if (first && edit)
			yield { title: notApplicableTitle(first.label || first.title), edits: [edit], asksReason: true };
	},
});

function* missingSections(context: DocumentContext): Generator<DocumentFinding<MissingSection, Lack>> {
	const { document, outline, match, isSetAside } = context;
	for (const { section, alternatives, level, parent, required } of match.missing) {
		if (!required || (parent && isSetAside(parent))) continue;
		if (section.repeatable && isBare(context, parent)) continue;
		const { span, place } = sectionAnchor(document, outline, level, section);
		const titles = alternatives.map(({ title, label }) => label || title);
		yield {
			span: parent && place.where === 'under' ? headingSpan(document, parent) : span,
			message:
				section.headingTokens > 0
					? { id: 'missing-repeatable', section: section.title, place }
					: { id: 'missing-section', sections: titles, place },
			subject: { alternatives, level },
		};
	}
}

/** Whether the parent has no content at all. Then the parent is the empty section. */
function isBare(
	{ bodyOf }: DocumentContext,
	parent: DocumentContext['match']['levels'][number]['parent'],
): boolean {
	if (parent === undefined || parent.children.length > 0) return false;
	return bodyOf(parent)?.isEmpty === true;
}

function sectionEdit(
	section: TemplateSection,
	{ whole }: FixContext,
	level: MatchedLevel,
	text?: string,
): TextEdit | undefined {
	return insertedSection(section, whole, { level, text });
}

/**
 * Returns the edits that insert all missing sections. Each insertion applies to the text with the previous insertions.
 * Returns undefined if a section has no place.
 */
function allSections(context: FixContext): readonly TextEdit[] | undefined {
	// Offsets count from the text after the byte order mark.
	const source = sliceOf(context.document, { start: 0, end: lengthOf(context.document) });
	let current = context;
	let edits: readonly TextEdit[] = [];
	for (let left = context.template.places.size; left > 0; left--) {
		const [missing] = missingSections(current.whole);
		if (missing?.subject === undefined) return edits;
		const { alternatives, level } = missing.subject;
		const [section] = alternatives;
		const edit = section && sectionEdit(section, current, level);
		if (edit === undefined) return undefined;
		edits = withInsertion(edits, edit.span.start, edit.text);
		current = current.withText(replaced(source, edits));
	}
	return undefined;
}
