import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { sliceOf } from '../../document/document.ts';
import type { Fence } from '../../document/facts.ts';
import type { Span } from '../../document/span.ts';
import { insertion } from '../../document/textEdit.ts';
import { inWords } from '../../messages/sentences.ts';
import { jsonSkeleton, leavesOut, maskedFence } from '../../names/jsonFence.ts';
import { defineRule } from '../rule.ts';

interface InvalidJson {
	readonly id: 'invalid-json';
	/** As jsonc-parser calls it: `CommaExpected`. */
	readonly error: string;
}

/**
 * JSON with a mistake that keeps a reader from using it. Comments and trailing commas are fine, for many tools read them.
 * An excerpt, a sketch of types and a block that still has placeholders are meant as they are, and left alone.
 */
export const invalidJson = defineRule<InvalidJson>({
	id: 'invalid-json',
	area: 'names',
	severity: 'warning',
	atMost: 'warning',
	summary: 'A block of JSON cannot be parsed.',
	answerProblem: 'breaks',
	sentence: ({ error }) => `This is not valid JSON: ${advice[error] ?? inWords(error)}`,
	*checkChunk({ chunk, template }) {
		if (template === undefined) return;
		for (const [index, fence] of chunk.facts.fences.entries()) {
			// JSON5 has strings and keys that JSON does not.
			const json = fence.language === 'json5' ? undefined : maskedFence(chunk.text, fence);
			const hasPlaceholder = chunk.facts.candidates.some(({ location }) => location.fence === index);
			const error = json === undefined || hasPlaceholder || isExcerpt(json) ? undefined : mistakeIn(json);
			if (json === undefined || error === undefined) continue;
			yield {
				span: spanOf(error, json, fence),
				message: { id: 'invalid-json', error: nameOf(error, json) },
				grade: 'certain',
				location: { heading: fence.heading, inHeading: false, fence: index },
			};
		}
	},
	/** A comma that is missing. */
	*fixes({ message, span }, { document }) {
		if (message.error !== 'CommaExpected') return;
		const before = sliceOf(document, { start: Math.max(0, span.start - 1_000), end: span.start });
		const at = span.start - (before.length - before.trimEnd().length);
		yield { title: 'Insert the comma', edits: [insertion(at, ',')], isPreferred: true };
	},
});

/** What to do about an error of jsonc-parser. */
const advice: Readonly<Partial<Record<string, string>>> = {
	CommaExpected: 'write a comma before it',
	ColonExpected: 'write a colon before it',
	ValueExpected: 'write a value here',
	PropertyNameExpected: 'write a name in double quotes here',
	CloseBraceExpected: 'close the object with `}`',
	CloseBracketExpected: 'close the list with `]`',
	EndOfFileExpected: 'delete this bracket, or open one before it',
	InvalidSymbol: 'write text in double quotes, and `true`, `false` and `null` in small letters',
	InvalidCommentToken: 'delete the comment',
	InvalidNumberFormat: 'correct the number',
	InvalidUnicode: 'write four hexadecimal digits after `\\u`',
	InvalidEscapeCharacter: 'write a backslash as `\\\\`',
	InvalidCharacter: 'write `\\t` for a tab and `\\n` for the end of a line',
	UnexpectedEndOfString: 'end the text with a quote on the same line',
	UnexpectedEndOfNumber: 'finish the number',
	UnexpectedEndOfComment: 'end the comment with `*/`',
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
