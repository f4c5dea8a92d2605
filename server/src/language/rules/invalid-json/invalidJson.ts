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
	/** The error name of jsonc-parser, for example `CommaExpected`. */
	readonly error: string;
}

/**
 * Reports JSON with an error that prevents readers from using it. Comments and trailing commas are allowed because many
 * tools accept them. The rule skips excerpts, type sketches and blocks with placeholders because they are intentional.
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
			// JSON5 allows strings and keys that JSON does not allow.
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
	/** Yields a fix that inserts a missing comma. */
	*fixes({ message, span }, { document }) {
		if (message.error !== 'CommaExpected') return;
		const before = sliceOf(document, { start: Math.max(0, span.start - 1_000), end: span.start });
		const at = span.start - (before.length - before.trimEnd().length);
		yield { title: 'Insert the comma', edits: [insertion(at, ',')], isPreferred: true };
	},
});

/** The advice for each error name of jsonc-parser. */
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

/** Whether the JSON is part of an object, leaves something out, or contains the syntax of a template engine. */
function isExcerpt(json: string): boolean {
	return (
		!/^\s*(?:\/[/*][\s\S]*)?[{[]/.test(json) || leavesOut(json) || /\{\{|\{%|\$\{/.test(jsonSkeleton(json))
	);
}

/** Returns the first error, or undefined if the author did not write the block as JSON for a program. */
function mistakeIn(json: string): ParseError | undefined {
	const errors = errorsOf(json);
	return errors.some((error) => isSketch(error, json)) ? undefined : errors[0];
}

function errorsOf(json: string): readonly ParseError[] {
	const errors: ParseError[] = [];
	try {
		parse(json, errors, { allowTrailingComma: true });
	} catch {
		// The parser recurses for each bracket, and about 10,000 brackets overflow the stack. Earlier errors remain valid.
	}
	return errors;
}

function isSketch({ error, offset, length }: ParseError, json: string): boolean {
	switch (printParseErrorCode(error)) {
		case 'InvalidSymbol':
			// `{ "id": string }` is a type, and `+` and `-` mark a diff. `True` and `'text'` are mistakes.
			return !/^(?:'|(?:true|false|null|none)$)/i.test(json.slice(offset, offset + length));
		case 'EndOfFileExpected':
			// The block contains several values or an item of a list. Only an extra closing bracket is a mistake.
			return !/^[\]}]/.test(json.slice(offset));
		case 'ValueExpected':
			// A comment takes the place of the value: `{ "id": /* a number */ }`.
			return /:\s*(?:\/\/[^\r\n]*|\/\*[\s\S]*\*\/)\s*$/.test(json.slice(0, offset));
		default:
			return false;
	}
}

/** Returns the name of an error. The parser reports a mismatched closing bracket as a missing comma. */
function nameOf({ error, offset }: ParseError, json: string): string {
	const name = printParseErrorCode(error);
	if (name !== 'CommaExpected') return name;
	if (json[offset] === '}') return 'CloseBracketExpected';
	return json[offset] === ']' ? 'CloseBraceExpected' : name;
}

/** Returns the span of an error. An error at the end of the block goes on the last character that is not a space. */
function spanOf({ offset, length }: ParseError, json: string, { contentSpan }: Fence): Span {
	const last = json.trimEnd().length - 1;
	const start = Math.min(offset, last);
	return {
		start: contentSpan.start + start,
		end: contentSpan.start + Math.max(start + 1, Math.min(offset + length, last + 1)),
	};
}
