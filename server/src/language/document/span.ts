import type { Nodes } from 'mdast';

/** A half-open range of UTF-16 offsets. Each use says what the offsets are relative to. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A position of the LSP: a zero-based line, and UTF-16 code units from its start. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** Moves a span by a number of code units. */
export function shift(span: Span, by: number): Span {
	return { start: span.start + by, end: span.end + by };
}

/** Where a node is in the text it was parsed from. */
export function spanOf(node: Nodes): Span {
	return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Whether `inner` is inside `outer`, or equal to it. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span without the white space at its ends; an empty span at its start if it has only white space. */
export function trimSpan(text: string, { start, end }: Span): Span {
	let from = start;
	while (from < end && isWhiteSpace(text, from)) from++;
	let to = end;
	while (to > from && isWhiteSpace(text, to - 1)) to--;
	return { start: from, end: to };
}

/** Whether `String.prototype.trim` removes the character. The code alone decides for ASCII, which is fast. */
function isWhiteSpace(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code > 32 && code < 128) return false;
	return code === 32 || (code >= 9 && code <= 13) || (code >= 128 && (text[at] ?? '').trim() === '');
}

/** Like {@link trimSpan}, and removes HTML comments at the end: a directive at the end of a line is not part of a value. */
export function trimComments(text: string, span: Span): Span {
	let trimmed = trimSpan(text, span);
	while (trimmed.end - trimmed.start >= 3 && text.startsWith('-->', trimmed.end - 3)) {
		const comment = text.lastIndexOf('<!--', trimmed.end - 4);
		if (comment < trimmed.start) break;
		trimmed = trimSpan(text, { start: trimmed.start, end: comment });
	}
	return trimmed;
}
