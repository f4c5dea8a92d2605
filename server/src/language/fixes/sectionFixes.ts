import { reasonPlaceholder } from '#common/fixTitles.ts';
import { lengthOf, sliceOf } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { insertion, replaced, type TextReplacement } from '../document/textReplacement.ts';
import { plainInstance } from '../features/insertion/plainInstance.ts';
import { sectionInsertion } from '../features/insertion/sectionInsertion.ts';
import { templatePieces } from '../features/insertion/templatePieces.ts';
import { headingSpan } from '../rules/anchors.ts';
import { missingSections } from '../rules/missingSection.ts';
import { misplacedSections } from '../rules/sectionOrder.ts';
import { breakBefore } from '../template/breakBefore.ts';
import type { MatchedLevel } from '../template/matchSections.ts';
import type { Section } from '../template/outline.ts';
import { sectionEnd } from '../template/sectionEnd.ts';
import { sectionStart } from '../template/sectionStart.ts';
import type { TemplateSection } from '../template/template.ts';
import { hasDirective } from './directiveFixes.ts';
import type { FixesOf } from './fix.ts';
import type { FixContext } from './fixContext.ts';
import { isBlankLine, nextLineStart } from './lines.ts';
import { isSameFinding } from './sameFinding.ts';
import { withInsertion } from './withInsertion.ts';

/** The section with what the template has in it, all that are missing, or a heading that says why it does not apply. */
export const missingSectionFixes: FixesOf = function* (finding, context) {
	const all = [...missingSections(context.whole)];
	const found = all.find((it) => isSameFinding(finding, it.finding));
	if (found === undefined) return;
	for (const section of found.alternatives) {
		const edit = insertionOf(section, context, found);
		if (edit === undefined) continue;
		const title = {
			id: 'insert-section',
			section: section.label || section.title,
			place: found.place,
		} as const;
		yield { title, edits: [edit], isPreferred: found.alternatives.length === 1 };
	}
	const edits = all.length > 1 ? allSections(context) : undefined;
	if (edits) yield { title: { id: 'insert-sections', count: all.length }, edits };
	const [first] = found.alternatives;
	const edit =
		first?.headingTokens === 0
			? insertionOf(first, context, { level: found.level, text: notApplicable(first) })
			: undefined;
	if (first && edit)
		yield {
			title: { id: 'not-applicable', section: first.label || first.title },
			edits: [edit],
			asksReason: true,
		};
};

/** All sections that are missing, each put into what is there by then; undefined where one has no place. */
function allSections(context: FixContext): readonly TextReplacement[] | undefined {
	let current = context;
	let edits: readonly TextReplacement[] = [];
	for (let left = context.template.places.size; left > 0; left--) {
		const [missing] = missingSections(current.whole);
		if (missing === undefined) return edits;
		const [section] = missing.alternatives;
		const edit = section && insertionOf(section, current, missing);
		if (edit === undefined) return undefined;
		edits = withInsertion(edits, edit.span.start, edit.text);
		current = current.withText(replaced(sourceOf(context), edits));
	}
	return undefined;
}

/** What offsets count in: the text behind its byte order mark. */
function sourceOf({ document }: FixContext): string {
	return sliceOf(document, { start: 0, end: lengthOf(document) });
}

interface InsertionOptions {
	/** Its siblings, where sections around it are there several times. */
	readonly level?: MatchedLevel;
	/** Instead of what the template has in it; its headings as deep as the template's. */
	readonly text?: string;
}

/** A section of the template at its place. */
export function insertionOf(
	section: TemplateSection,
	{ document, template, whole: { outline, match } }: FixContext,
	{ level, text }: InsertionOptions = {},
): TextReplacement | undefined {
	const place = template.places.get(section);
	const at = sectionInsertion(document, outline, template, match, section, level);
	if (place === undefined || at === undefined) return undefined;
	const { offset, before, after, deeper } = at;
	// In a fence or a comment that nobody has closed it would be a part of that.
	if (offset === lengthOf(document) && document.chunks.at(-1)?.open) return undefined;
	const deepened = (marks: string) => '#'.repeat(Math.max(1, marks.length + deeper));
	const body =
		text?.replace(/^#+(?= )/gm, deepened) ?? plainInstance(templatePieces(template, place.span, deeper));
	return insertion(offset, before + body + after);
}

function notApplicable({ depth, title }: TemplateSection): string {
	return `${'#'.repeat(depth)} ${title}\n\n<!-- archdocs: n/a ${reasonPlaceholder} -->`;
}

/** The section with everything under it, and the break before it, moved to its place. */
export const sectionOrderFixes: FixesOf = function* (finding, context) {
	const found = [...misplacedSections(context.whole)].find((it) => isSameFinding(finding, it.finding));
	if (found === undefined || finding.message.id !== 'section-order') return;
	const { document, whole } = context;
	// What a region silences is for its author to say.
	if (hasDirective(document, ['disable', 'enable'])) return;
	const { section, where, anchor } = found;
	const start = sectionStart(context.document, section);
	const from = breakBefore(document, start) ?? start;
	const to = sectionEnd(document, whole.outline, section);
	const target = where === 'after' ? sectionEnd(document, whole.outline, anchor) : beginOf(anchor, context);
	const text = sliceOf(document, { start: from, end: to });
	const isLast = target === lengthOf(document);
	const before = missingBlankLine(sliceOf(document, { start: Math.max(0, target - 200), end: target }));
	const moved = isLast ? `${text.trimEnd()}\n` : `${text.trimEnd()}\n\n`;
	// What follows must not become a part of what stood right above.
	const gap = from === 0 || isBlankLine(document, from - 1) ? '' : '\n';
	const { section: name, place } = finding.message;
	yield {
		title: { id: 'move-section', section: name, place },
		edits: [{ span: { start: from, end: to }, text: gap }, insertion(target, before + moved)],
		isPreferred: true,
	};
};

/** Of the section, the break before it included. */
function beginOf(section: Section, context: FixContext): number {
	const start = sectionStart(context.document, section);
	return breakBefore(context.document, start) ?? start;
}

function missingBlankLine(before: string): string {
	if (/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before)) return '';
	return /[\r\n]$/.test(before) ? '\n' : '\n\n';
}

/** What the template has there, or a word that says that there is nothing to say. */
export const emptySectionFixes: FixesOf = function* (finding, context) {
	const { document, template, whole } = context;
	const section = sectionAt(
		whole.outline.sections,
		(it) => headingSpan(document, it).start === finding.span.start,
	);
	if (section === undefined) return;
	const name = plainText(section.heading.text);
	const at = nextLineStart(
		document,
		sectionStart(context.document, section) + section.heading.span.end - section.heading.span.start,
	);
	const isAtEnd = at === lengthOf(document);
	const under = (text: string): readonly TextReplacement[] => [
		insertion(at, `${isAtEnd && !endsLine(document.chunks.at(-1)?.text ?? '') ? '\n' : ''}\n${text}\n`),
	];
	const as = whole.match.templateOf(section);
	const body = as && bodyOf(as, context);
	if (body) yield { title: { id: 'insert-body', section: name }, edits: under(body), isPreferred: true };
	yield { title: { id: 'write', text: 'N/A' }, edits: under('N/A') };
	yield {
		title: { id: 'not-applicable', section: name },
		edits: under(`<!-- archdocs: n/a ${reasonPlaceholder} -->`),
		asksReason: true,
	};

	/** What stands right under the heading in the template. */
	function bodyOf(model: TemplateSection, { template: { places, document: source } }: FixContext) {
		const place = places.get(model);
		const heading = place && source.chunks[place.chunk]?.facts.headings[place.heading];
		if (place === undefined || heading === undefined) return undefined;
		const start = (source.starts[place.chunk] ?? 0) + heading.span.end;
		const [child] = model.children.flatMap((it) => places.get(it) ?? []);
		return plainInstance(
			templatePieces(template, { start, end: child?.span.start ?? place.span.end }),
		).trim();
	}
};

function endsLine(text: string): boolean {
	return /[\r\n]$/.test(text);
}

function sectionAt(sections: readonly Section[], is: (section: Section) => boolean): Section | undefined {
	for (const section of sections) {
		const found = is(section) ? section : sectionAt(section.children, is);
		if (found) return found;
	}
	return undefined;
}
