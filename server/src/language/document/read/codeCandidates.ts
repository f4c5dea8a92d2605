import type { Candidate, Spelling } from '../facts.ts';
import { linesOf } from '../lineEnds.ts';
import type { Span } from '../span.ts';
import { boxCandidates, isBoxDiagram } from './boxDiagram.ts';
import { innermostPairs } from './bracketPairs.ts';
import { type CodeContext, codePosition, contextOf } from './codePosition.ts';

/** A candidate of code; where it stands in the document is for the caller to add. */
export type CodeCandidate = Omit<Candidate, 'location' | 'zone'>;

/**
 * Everything between brackets in code that could be a name or a phrase. Code has many brackets; what holds an
 * expression (quotes, operators, commas between values) is left out here already.
 *
 * @param language first word of the info string, or `code-span`
 */
export function* codeCandidates(source: string, content: Span, language: string): Generator<CodeCandidate> {
	const text = source.slice(content.start, content.end);
	if (!/[[<{]/.test(text)) return;
	const context = contextOf(language, text);
	const box = language !== 'code-span' && isBoxDiagram(language, text);
	if (box) yield* boxCandidates(source, content);
	for (const line of linesOf(source, content.start, content.end)) {
		for (const { span, spelling, margin } of spelled(source, line)) {
			if (box && spelling === 'square') continue;
			const candidate = codeCandidate(source, line, span, spelling, margin, context);
			if (candidate !== undefined) yield candidate;
		}
	}
}

interface Spelled {
	readonly span: Span;
	readonly spelling: Spelling;
	/** Length of a delimiter. */
	readonly margin: number;
}

function* spelled(source: string, line: Span): Generator<Spelled> {
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

/** Words, options or a name: letters and digits with the punctuation of running text, no operators or quotes. */
function isNameOrPhrase(content: string): boolean {
	if (content.length > 300 || !/[\p{L}]/u.test(content)) return false;
	return (
		/^(?:[@$]|#+-?)?[\p{L}\p{N}][\p{L}\p{N}\p{M} _./,:;'’"()&+@#…|-]*$/u.test(content) &&
		!/^["']|[,;:|]$/.test(content)
	);
}
