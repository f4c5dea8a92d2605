import type { Span } from '../span.ts';
import type { FactsBuilder } from './factsBuilder.ts';

/** Adds the comments of a piece of HTML; true when it is nothing but one comment. */
export function readComment(facts: FactsBuilder, value: string, span: Span, block: boolean): boolean {
	let whole = false;
	for (const match of value.matchAll(/<!--([\s\S]*?)-->/g)) {
		const start = span.start + match.index;
		facts.comments.push({
			span: { start, end: start + match[0].length },
			text: (match[1] ?? '').trim(),
			heading: facts.headings.length - 1,
			block,
		});
		whole ||= match[0].length === value.trim().length;
	}
	return whole;
}
