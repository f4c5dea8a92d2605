import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Fence } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import { jsonSkeleton, leavesOut } from '../names/jsonExcerpt.ts';
import { maskedFence } from '../names/jsonFence.ts';
import type { ChunkRule } from './rule.ts';

/**
 * JSON with a mistake that keeps a reader from using it. Comments and trailing commas are fine, for many tools read them.
 * An excerpt, a sketch of types and a block that still has placeholders are meant as they are, and left alone.
 */
export const invalidJson: ChunkRule = {
	id: 'invalid-json',
	*check({ chunk, template }) {
		if (template === undefined) return;
		for (const [index, fence] of chunk.facts.fences.entries()) {
			// JSON5 has strings and keys that JSON does not.
			const json = fence.language === 'json5' ? undefined : maskedFence(chunk.text, fence);
			const hasPlaceholder = chunk.facts.candidates.some(({ home }) => home.fence === index);
			const error = json === undefined || hasPlaceholder || isExcerpt(json) ? undefined : mistakeIn(json);
			if (json === undefined || error === undefined) continue;
			yield {
				rule: 'invalid-json',
				kind: null,
				span: spanOf(error, json, fence),
				related: [],
				message: { id: 'invalid-json', error: nameOf(error, json) },
				grade: 'certain',
				home: { heading: fence.heading, inHeading: false, fence: index },
			};
		}
	},
};

/** A part of an object, something left out, or text that a template engine fills in. */
function isExcerpt(json: string): boolean {
	return (
		!/^\s*(?:\/[/*][\s\S]*)?[{[]/.test(json) || leavesOut(json) || /\{\{|\{%|\$\{/.test(jsonSkeleton(json))
	);
}

/** The first mistake; undefined where the author cannot have meant it as JSON that a program reads. */
function mistakeIn(json: string): ParseError | undefined {
	const errors = errorsOf(json);
	return errors.some((error) => isSketch(error, json)) ? undefined : errors[0];
}

function errorsOf(json: string): readonly ParseError[] {
	const errors: ParseError[] = [];
	try {
		parse(json, errors, { allowTrailingComma: true });
	} catch {
		// The parser calls itself for each bracket, and some 10,000 of them are too many. What was found before holds.
	}
	return errors;
}

function isSketch({ error, offset, length }: ParseError, json: string): boolean {
	switch (printParseErrorCode(error)) {
		case 'InvalidSymbol':
			// { "id": string } is a type, + and - are a diff; True and 'text' are slips.
			return !/^(?:'|(?:true|false|null|none)$)/i.test(json.slice(offset, offset + length));
		case 'EndOfFileExpected':
			// Several values, one below the other, or an item of a list; a bracket too much is a slip.
			return !/^[\]}]/.test(json.slice(offset));
		case 'ValueExpected':
			// { "id": /* a number */ }
			return /:\s*(?:\/\/[^\r\n]*|\/\*[\s\S]*\*\/)\s*$/.test(json.slice(0, offset));
		default:
			return false;
	}
}

/** The parser takes a bracket that closes the wrong thing for a value without a comma. */
function nameOf({ error, offset }: ParseError, json: string): string {
	const name = printParseErrorCode(error);
	if (name !== 'CommaExpected') return name;
	if (json[offset] === '}') return 'CloseBracketExpected';
	return json[offset] === ']' ? 'CloseBraceExpected' : name;
}

/** What is missing at the end is missing behind the last sign. */
function spanOf({ offset, length }: ParseError, json: string, { contentSpan }: Fence): Span {
	const last = json.trimEnd().length - 1;
	const start = Math.min(offset, last);
	return {
		start: contentSpan.start + start,
		end: contentSpan.start + Math.max(start + 1, Math.min(offset + length, last + 1)),
	};
}
