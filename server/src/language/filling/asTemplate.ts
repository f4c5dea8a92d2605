import { slug } from 'github-slugger';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { byteOrderMark, lengthOf, sliceOf, textOf } from '../document/document.ts';
import { typeLine } from '../edits/typeLine.ts';
import { isUnfilled } from '../rules/unfilled-placeholder/unfilledPlaceholder.ts';
import { readTemplate } from '../template/readTemplate.ts';
import { isTemplateToken } from '../template/token.ts';

/** A template made from a document. */
export interface DocumentAsTemplate {
	readonly text: string;
	/** Undefined if neither the document nor the author names a Type. */
	readonly type: string | undefined;
	/** The name of the new file in `.archdocs/templates/`. */
	readonly fileName: string;
}

/** Why a document cannot be a template. */
export type AsTemplateProblem =
	| { readonly id: 'no-headings' }
	| { readonly id: 'no-placeholders' }
	| { readonly id: 'filled'; readonly filled: number; readonly total: number };

/** Says why a document cannot be a template. */
export function asTemplateSentence(problem: AsTemplateProblem): string {
	switch (problem.id) {
		case 'no-headings':
			return 'A template needs headings: they are the sections that its documents have.';
		case 'no-placeholders':
			return 'A template needs placeholders such as "[name of the service]": they are what its documents fill in.';
		case 'filled':
			return `${problem.filled} of the ${problem.total} places of this document are filled in. In a template everything is still to be filled: start from an empty copy.`;
	}
}

/** The percentage of places that may look filled. Another version of the template can have other sample text. */
const tolerance = 5;

/**
 * Makes a template from a document that nobody has filled in yet. It refuses a document that follows a template and has
 * values.
 *
 * @param type the Type of the new template; empty to keep the one in the document
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
