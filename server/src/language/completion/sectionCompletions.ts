import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { type MarkdownDocument, sliceOf } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { snippetText } from '../edits/insertion/snippetText.ts';
import { templatePieces } from '../edits/insertion/templatePieces.ts';
import { type InsertableSection, insertableSections } from '../filling/insertSection.ts';
import type { MatchedLevel } from '../template/matchSections.ts';
import type { Section } from '../template/outline.ts';
import { sectionStart } from '../template/sectionSpan.ts';
import type { TemplateSection } from '../template/template.ts';
import type { Completion, CompletionInput } from './completion.ts';
import type { Cursor } from './cursor.ts';

/**
 * Offers the sections that belong on a line that starts a heading, with their content. Missing sections come first,
 * then sections that can repeat.
 */
export function sectionCompletions(
	analysis: TemplatedAnalysis,
	cursor: Cursor,
	input: CompletionInput,
): readonly Completion[] | undefined {
	const { line, lineText, column } = cursor;
	const typed = /^(#{1,6})(?:[ \t]+[^#]*)?$/.exec(lineText.slice(0, column))?.[1];
	if (typed === undefined || isInCode(cursor)) return undefined;
	const before = withoutLine(analysis, input, line);
	const levels = levelsAt(before, line.start);
	const candidates = insertableSections(before).flatMap((insertable) => {
		const level = levels.find(({ expected }) => expected.includes(insertable.section));
		if (level === undefined) return [];
		const depth = depthOf(level, insertable.section);
		if (typed.length > 1 && depth !== typed.length) return [];
		const distance = distanceTo(before.document, level, insertable.section, line.start);
		return [{ ...insertable, depth, distance }];
	});
	return candidates
		.sort((a, b) => Number(b.missing) - Number(a.missing) || a.distance - b.distance)
		.flatMap((candidate) => toCompletion(candidate, analysis, cursor, input) ?? []);
}

function toCompletion(
	{ section, id, title, missing, optional, depth }: InsertableSection & { readonly depth: number },
	{ template }: TemplatedAnalysis,
	{ line, lineText, column }: Cursor,
	{ today }: CompletionInput,
): Completion | undefined {
	const place = template.places.get(section);
	if (place === undefined) return undefined;
	const heading = `${'#'.repeat(depth)} ${section.headingTokens > 0 ? section.title : title}`;
	return {
		label: heading,
		kind: 'section',
		detail: missing ? (optional ? 'Optional section' : 'Missing section') : 'One more section',
		section: id,
		replace: line,
		insert: { start: line.start, end: line.start + column },
		newText: snippetText(templatePieces(template, place.span, depth - section.depth), today),
		isSnippet: true,
		// A section whose title has placeholders can have any title, so every typed text matches.
		filterText: section.headingTokens > 0 ? lineText.slice(0, column) : heading,
	};
}

/**
 * Returns the distance in the template from the nearest section above the cursor to a section. Sections that belong
 * before the nearest one come last.
 */
function distanceTo(
	document: MarkdownDocument,
	{ expected, present }: MatchedLevel,
	section: TemplateSection,
	offset: number,
): number {
	const above = present.filter(({ section }) => sectionStart(document, section) < offset);
	const last = above.at(-1);
	const from = last ? expected.indexOf(last.as) : -1;
	const rank = expected.indexOf(section);
	return rank >= from ? rank - from : expected.length + rank;
}

function isInCode({ chunk, within }: Cursor): boolean {
	return chunk.facts.fences.some(
		({ contentSpan }) =>
			contentSpan.start <= within && within <= contentSpan.end && contentSpan.start < contentSpan.end,
	);
}

/** Returns the document without the line of the unfinished heading, which is not a section yet. */
function withoutLine(
	analysis: TemplatedAnalysis,
	{ parser }: CompletionInput,
	line: Span,
): TemplatedAnalysis {
	const { document } = analysis;
	if (sliceOf(document, line) === '') return analysis;
	return analysis.with({ document: parser.update(document, { span: line, text: '' }) });
}

/** Returns the template's levels of the sections around an offset, the innermost last. */
function levelsAt({ document, outline, match }: TemplatedAnalysis, offset: number): readonly MatchedLevel[] {
	const path: Section[] = [];
	const visit = (sections: readonly Section[]) => {
		const before = sections.filter((section) => sectionStart(document, section) < offset);
		const last = before.at(-1);
		if (last === undefined) return;
		path.push(last);
		visit(last.children);
	};
	visit(outline.sections);
	return match.levels.filter(({ parent }) => parent === undefined || path.includes(parent));
}

function depthOf({ present, parent }: MatchedLevel, section: TemplateSection): number {
	return present[0]?.section.heading.depth ?? (parent ? parent.heading.depth + 1 : section.depth);
}
