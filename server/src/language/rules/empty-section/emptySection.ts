import { lengthOf } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';
import { insertion, type TextEdit } from '../../document/textEdit.ts';
import { plainInstance } from '../../edits/insertion/plainInstance.ts';
import { templatePieces } from '../../edits/insertion/templatePieces.ts';
import { nextLineStart } from '../../edits/lines.ts';
import { quoted, quotedInTitle } from '../../messages/sentences.ts';
import type { Section } from '../../template/outline.ts';
import type { SectionBody } from '../../template/sectionBody.ts';
import { sectionStart } from '../../template/sectionSpan.ts';
import type { TemplateSection } from '../../template/template.ts';
import { headingSpan } from '../anchors.ts';
import type { DocumentContext } from '../contexts.ts';
import type { FixContext } from '../fix.ts';
import { notApplicableComment, notApplicableTitle } from '../notApplicable.ts';
import { defineRule } from '../rule.ts';

interface EmptySection {
	readonly id: 'empty-section';
	readonly section: string;
}

/**
 * Reports sections that contain only a heading. A section with subsections is not empty. A section with guidance of the
 * template is exempt because another rule reports the guidance. A section can be empty if it is empty in the template.
 */
export const emptySection = defineRule<EmptySection, Section>({
	id: 'empty-section',
	area: 'structure',
	severity: 'warning',
	atMost: 'error',
	summary: 'A section has a heading and no content.',
	filledBy: 'choice',
	answerProblem: 'breaks',
	sentence: ({ section }) => `The section ${quoted(section)} is empty: write it, or say "N/A"`,
	*checkDocument(context) {
		for (const section of emptySections(context, context.outline.sections)) {
			yield {
				span: headingSpan(context.document, section),
				message: { id: 'empty-section', section: plainText(section.heading.text) },
				subject: section,
			};
		}
	},
	/** Yields fixes that insert the body of the template, "N/A", or a comment that the section does not apply. */
	*fixes(_, context, section) {
		if (section === undefined) return;
		const { document, whole } = context;
		const { heading } = section;
		const name = plainText(heading.text);
		const end = sectionStart(document, section) + heading.span.end - heading.span.start;
		const at = nextLineStart(document, end);
		const lacksLineEnd = at === lengthOf(document) && !/[\r\n]$/.test(document.chunks.at(-1)?.text ?? '');
		const under = (text: string): readonly TextEdit[] => [
			insertion(at, `${lacksLineEnd ? '\n' : ''}\n${text}\n`),
		];
		const as = whole.match.templateOf(section);
		const body = as && templateBody(as, context);
		if (body)
			yield {
				title: `Insert what the template has in ${quotedInTitle(name)}`,
				edits: under(body),
				isPreferred: true,
			};
		yield { title: `Write ${quotedInTitle('N/A')}`, edits: under('N/A') };
		yield { title: notApplicableTitle(name), edits: under(notApplicableComment), asksReason: true };
	},
});

/** Returns the template text between the heading of a section and its first subsection. */
function templateBody(model: TemplateSection, { template }: FixContext): string | undefined {
	const { places, document } = template;
	const place = places.get(model);
	const heading = place && document.chunks[place.chunk]?.facts.headings[place.heading];
	if (place === undefined || heading === undefined) return undefined;
	const start = (document.starts[place.chunk] ?? 0) + heading.span.end;
	const [child] = model.children.flatMap((it) => places.get(it) ?? []);
	return plainInstance(templatePieces(template, { start, end: child?.span.start ?? place.span.end })).trim();
}

function* emptySections(context: DocumentContext, sections: readonly Section[]): Generator<Section> {
	for (const section of sections) {
		if (section.children.length > 0) yield* emptySections(context, section.children);
		else if (isEmpty(context, section)) yield section;
	}
}

function isEmpty(context: DocumentContext, section: Section): boolean {
	const { template, match, bodyOf, isSetAside } = context;
	const body = bodyOf(section);
	// The author is still writing a heading that has no text.
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

/** Whether the section must contain subsections. If so, the missing subsection is the more precise finding. */
function lacksSection({ children }: TemplateSection): boolean {
	return children.some(({ optional, repeatable }) => !optional && !repeatable);
}
