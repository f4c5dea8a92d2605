import type { Message } from '#common/messages.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { linkTargetSpan } from '../features/linkTargetSpan.ts';

/** A place that is still to be filled in. */
export interface OpenPlace {
	/** What typing is to replace: the placeholder, or what stands between the parentheses of a link. */
	readonly span: Span;
	/** Where it stands, in the words of the template: a section, or a key of the metadata; empty where it says nothing. */
	readonly section: string;
}

const toBeFilled: ReadonlySet<RuleId> = new Set(['unfilled-placeholder', 'empty-link', 'leftover-marker']);

/** The places of a document that are still to be filled in, in its order. */
export function placeholders({ document, findings }: DocumentAnalysis): readonly OpenPlace[] {
	return findings
		.filter(({ rule }) => toBeFilled.has(rule))
		.map(({ rule, span, message }) => ({
			span: rule === 'empty-link' ? linkTargetSpan(document, span) : span,
			section: placeOf(message) ?? sectionAt(document, span.start),
		}));
}

/** From the inside out, the last is the section. */
function placeOf(message: Message): string | undefined {
	return message.id === 'unfilled' || message.id === 'leftover-marker' ? message.place.at(-1) : undefined;
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
