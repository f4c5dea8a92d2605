import { slug } from 'github-slugger';
import type { AsTemplateProblem } from '#common/asTemplateProblem.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { byteOrderMark, lengthOf, sliceOf, textOf } from '../document/document.ts';
import { typeLine } from '../edits/typeLine.ts';
import { isUnfilled } from '../rules/unfilled-placeholder/unfilledPlaceholder.ts';
import { readTemplate } from '../template/readTemplate.ts';
import { isTemplateToken } from '../template/token.ts';

/** A document made a template. */
export interface DocumentAsTemplate {
	readonly text: string;
	/** undefined where the document names none, and none was given. */
	readonly type: string | undefined;
	/** Of a file in `.archdocs/templates/`. */
	readonly fileName: string;
}

/** Of a hundred places, as many may read as filled where another version of the template has other samples. */
const tolerance = 5;

/**
 * The text of a template made of a document in which everything is still to be filled. A document that follows a
 * template and has values in it is none.
 *
 * @param type what documents are to name it by; empty to keep what the document says
 */
export function asTemplate(analysis: DocumentAnalysis, type: string): DocumentAsTemplate | AsTemplateProblem {
	const { document, template, outline } = analysis;
	if (outline.sections.length === 0) return { id: 'no-headings' };
	const hasTokens = document.chunks.some(({ facts }) => facts.candidates.some(isTemplateToken));
	if (!hasTokens) return { id: 'no-placeholders' };
	const { filled, total } = analysis.progress;
	const open = new Set(analysis.findings.filter(isUnfilled).map(({ span }) => span.start));
	const isFilled = outline.pairs.some(({ pair, chunk }) => {
		const key = template?.metadata.find((it) => it.key === pair.key && it.tokens > 0);
		return (
			key !== undefined && ![...open].some((at) => isIn(at - (document.starts[chunk] ?? 0), pair.valueSpan))
		);
	});
	if (template && (isFilled || filled * 100 > total * tolerance)) return { id: 'filled', filled, total };
	return named(analysis, type);
}

function isIn(offset: number, { start, end }: { readonly start: number; readonly end: number }): boolean {
	return start <= offset && offset < end;
}

function named(analysis: DocumentAnalysis, type: string): DocumentAsTemplate {
	const { document } = analysis;
	const read = readTemplate(document);
	const own = typeof read === 'string' ? undefined : read.type;
	const name = type.trim() || own;
	const text = name === undefined || name === own ? textOf(document) : withType(analysis, name);
	return {
		text: text.startsWith(byteOrderMark) ? text.slice(1) : text,
		type: name,
		fileName: `${slug(name ?? '') || 'template'}.md`,
	};
}

function withType(analysis: DocumentAnalysis, type: string): string {
	const { document } = analysis;
	const { span, text } = typeLine(analysis, type);
	const behind = { start: span.end, end: lengthOf(document) };
	return sliceOf(document, { start: 0, end: span.start }) + text + sliceOf(document, behind);
}
