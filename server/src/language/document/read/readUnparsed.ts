import { limits } from '../limits.ts';
import { linesOf } from '../lineEnds.ts';
import type { Span } from '../span.ts';
import { type FactsBuilder, plainLocation } from './factsBuilder.ts';

/** The most brackets that one span is searched for. */
const mostBrackets = 2 * limits.findings;

/** Adds the brackets of text that was too costly to parse, in one pass. Only the tokens of a template count in it. */
export function readUnparsed(facts: FactsBuilder, span: Span): void {
	let found = 0;
	for (const line of linesOf(facts.source, span.start, span.end)) {
		let open = -1;
		for (let index = line.start; index < line.end && found < mostBrackets; index++) {
			const character = facts.source[index];
			if (character === '[') open = index;
			else if (character === ']' && open >= 0) {
				if (addUnparsed(facts, { start: open, end: index + 1 })) found++;
				open = -1;
			}
		}
	}
}

function addUnparsed(facts: FactsBuilder, span: Span): boolean {
	if (span.end - span.start < 3 || span.end - span.start > limits.placeholderLength) return false;
	const text = facts.source.slice(span.start, span.end);
	facts.candidates.push({
		span,
		more: [],
		text,
		content: text.slice(1, -1),
		spelling: 'square',
		zone: 'unparsed',
		position: 'other',
		whole: false,
		glued: false,
		linkLike: facts.source[span.end] === '(',
		tag: false,
		location: plainLocation(facts),
	});
	return true;
}
