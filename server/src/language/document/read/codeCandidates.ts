import type { CodeCandidate, Spelling } from '../facts.ts';
import { linesOf } from '../lineEnds.ts';
import type { Span } from '../span.ts';
import { boxCandidates, isBoxDiagram } from './boxDiagram.ts';
import { innermostPairs } from './bracketPairs.ts';
import { type CodeContext, codePosition, contextOf } from './codePosition.ts';

/**
 * The brackets in code with a name or a phrase between them. Leaves out expressions, with quotes, operators or commas
 * between values, since code has many brackets.
 *
 * @param source the text that spans are relative to
 * @param language the first word of the info string, `code-span` or `html`
 */
export function* codeCandidates(source: string, content: Span, language: string): Generator<CodeCandidate> {
	const text = source.slice(content.start, content.end);
	if (!/[[<{]/.test(text)) return;
	const context = contextOf(language, text);
	const box = language !== 'code-span' && isBoxDiagram(language, text);
	if (box) yield* boxCandidates(source, content);
	for (const line of linesOf(source, content.start, content.end)) {
		for (const { span, spelling, margin } of delimitedSpans(source, line)) {
			if (box && spelling === 'square') continue;
			const candidate = codeCandidate(source, line, span, spelling, margin, context);
			if (candidate !== undefined) yield candidate;
		}
	}
}

/** Text between delimiters. */
interface Delimited {
	readonly span: Span;
	readonly spelling: Spelling;
	/** The length of the delimiter at each end. */
	readonly margin: number;
}

function* delimitedSpans(source: string, line: Span): Generator<Delimited> {
	const text = source.slice(line.start, line.end);
	const absolute = ({ start, end }: Span) => ({ start: line.start + start, end: line.start + end });
	if (text.includes('[')) {
		// The outermost pair is often an expression around the placeholder: `["[name]"]`.
		for (const pair of innermostPairs(text, '[', ']'))
			yield { span: absolute(pair), spelling: 'square', margin: 1 };
	}
	if (text.includes('{{')) {
		for (const match of text.matchAll(/(?<!\$)\{\{[^{}]+\}\}/g)) {
			const span = { start: match.index, end: match.index + match[0].length };
			yield { span: absolute(span), spelling: 'double-curly', margin: 2 };
		}
	}
	for (const match of text.matchAll(/<[A-Za-z][\w ./-]*>/g)) {
		const span = { start: match.index, end: match.index + match[0].length };
		yield { span: absolute(span), spelling: 'angle', margin: 1 };
	}
}

function codeCandidate(
	source: string,
	line: Span,
	span: Span,
	spelling: Spelling,
	margin: number,
	context: CodeContext,
): CodeCandidate | undefined {
	const content = source.slice(span.start + margin, span.end - margin).trim();
	if (!isNameOrPhrase(content)) return undefined;
	const before = source[span.start - 1] ?? '';
	return {
		span,
		more: [],
		text: source.slice(span.start, span.end),
		content,
		spelling,
		position: codePosition(source, line, span, context),
		whole: line.start === span.start && line.end === span.end,
		glued: span.start > line.start && /[A-Za-z0-9_)\]}$#@!?*.]/.test(before),
		linkLike: false,
		tag: false,
	};
}

/** Whether a text has only letters, digits and the punctuation of prose, without operators and quotes around it. */
function isNameOrPhrase(content: string): boolean {
	if (content.length > 300 || !/[\p{L}]/u.test(content)) return false;
	return (
		/^(?:[@$]|#+-?)?[\p{L}\p{N}][\p{L}\p{N}\p{M} _./,:;'’"()&+@#…|-]*$/u.test(content) &&
		!/^["']|[,;:|]$/.test(content)
	);
}
