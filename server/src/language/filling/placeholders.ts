import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { ruleOf } from '../rules/rules.ts';

/** A place that the author has to fill in. */
export interface OpenPlace {
	/** The span that the author's text replaces: the placeholder, or the target of a link. */
	readonly span: Span;
	/** The section or the metadata key of the place, in the words of the template. It can be empty. */
	readonly section: string;
}

/** Returns the places of a document where the author has to write something, in document order. */
export function placeholders({ document, findings }: DocumentAnalysis): readonly OpenPlace[] {
	return findings
		.filter((finding) => ruleOf(finding).filledBy === 'answer')
		.map((finding) => {
			const rule = ruleOf(finding);
			return {
				span: rule.answerSpan?.(finding, document) ?? finding.span,
				// The names go from the inside out, so the last one is the section.
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
