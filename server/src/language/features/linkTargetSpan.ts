import { type MarkdownDocument, sliceOf } from '../document/document.ts';
import type { Span } from '../document/span.ts';

/** Of a link or an image what stands between its parentheses; of anything else all of it. */
export function linkTargetSpan(document: MarkdownDocument, span: Span): Span {
	const source = sliceOf(document, span);
	const open = source.lastIndexOf('(');
	if (open < 0 || !source.endsWith(')')) return span;
	return { start: span.start + open + 1, end: span.end - 1 };
}
