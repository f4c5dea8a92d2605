import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { ruleOf } from '../rules/rules.ts';

/** A place that is still to be filled in. */
export interface OpenPlace {
	/** What typing is to replace: the placeholder, or what stands between the parentheses of a link. */
	readonly span: Span;
	/** Where it stands, in the words of the template: a section, or a key of the metadata; empty where it says nothing. */
	readonly section: string;
}

/** The places of a document in which the author is to write something, in its order. */
export function placeholders({ document, findings }: DocumentAnalysis): readonly OpenPlace[] {
	return findings
		.filter((finding) => ruleOf(finding).filledBy === 'answer')
		.map((finding) => {
			const rule = ruleOf(finding);
			return {
				span: rule.answerSpan?.(finding, document) ?? finding.span,
				// From the inside out: the last is the section.
				section: rule.asks?.(finding.message)?.place?.at(-1) ?? sectionAt(document, finding.span.start),
			};
		});
}

function sectionAt(document: MarkdownDocument, offset: number): string {
	for (let index = chunkAt(document, offset); index >= 0; index--) {
		const start = document.starts[index] ?? 0;
		const headings = document.chunks[index]?.facts.headings ?? [];
		const heading = headings.filter(({ span }) => start + span.start <= offset).at(-1);
		if (heading) return heading.depth === 1 ? '' : plainText(heading.text);
	}
	return '';
}
