import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { maskedFence } from '../names/jsonFence.ts';
import type { ChunkRule } from './rule.ts';

/**
 * JSON that no reader of the document could use. Comments and trailing commas are fine, for many tools read them. A block
 * that is an excerpt, or still has placeholders, is left alone.
 */
export const invalidJson: ChunkRule = {
	id: 'invalid-json',
	*check({ chunk, template }) {
		if (template === undefined) return;
		for (const [index, fence] of chunk.facts.fences.entries()) {
			const json = maskedFence(chunk.text, fence);
			const hasPlaceholder = chunk.facts.candidates.some(({ home }) => home.fence === index);
			const error = json === undefined || hasPlaceholder || isExcerpt(json) ? undefined : firstError(json);
			if (error === undefined) continue;
			const start = fence.contentSpan.start + error.offset;
			yield {
				rule: 'invalid-json',
				kind: null,
				span: { start, end: start + Math.max(1, error.length) },
				related: [],
				message: { id: 'invalid-json', error: printParseErrorCode(error.error) },
				grade: 'certain',
				home: { heading: fence.heading, inHeading: false, fence: index },
			};
		}
	},
};

/** A part of an object, something left out, or lines of JSON each on its own. */
function isExcerpt(json: string): boolean {
	return (
		!/^\s*(?:\/[/*][\s\S]*)?[{[]/.test(json) ||
		/(?:^|[\s,[{])(?:\.{3}|…)/.test(json) ||
		/^[ \t]*[\]}][ \t]*\r?\n\s*[{[]/m.test(json)
	);
}

function firstError(json: string): ParseError | undefined {
	const errors: ParseError[] = [];
	try {
		parse(json, errors, { allowTrailingComma: true });
	} catch {
		// The parser calls itself for each bracket, and some 10,000 of them are too many. What was found before holds.
	}
	return errors[0];
}
