/** Half-open range of UTF-16 code units. What it is relative to is said where it is used. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Zero-based line, and UTF-16 code units from the line's start: the LSP's position. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

export function shift(span: Span, by: number): Span {
	return { start: span.start + by, end: span.end + by };
}

export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The part of `span` without white space at its ends; empty at the start when there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
	let from = start;
	while (from < end && isWhiteSpace(text, from)) from++;
	let to = end;
	while (to > from && isWhiteSpace(text, to - 1)) to--;
	return { start: from, end: to };
}

/** What `String.prototype.trim` takes away. Most characters are told by their code alone. */
function isWhiteSpace(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code > 32 && code < 128) return false;
	return code === 32 || (code >= 9 && code <= 13) || (code >= 128 && (text[at] ?? '').trim() === '');
}

/** The same without the comments at its end: a directive that ends a line is no part of a value. */
export function trimComments(text: string, span: Span): Span {
	let trimmed = trimSpan(text, span);
	while (trimmed.end - trimmed.start >= 3 && text.startsWith('-->', trimmed.end - 3)) {
		const comment = text.lastIndexOf('<!--', trimmed.end - 4);
		if (comment < trimmed.start) break;
		trimmed = trimSpan(text, { start: trimmed.start, end: comment });
	}
	return trimmed;
}
