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
	const slice = text.slice(start, end);
	const trimmed = slice.trimStart();
	const from = start + (slice.length - trimmed.length);
	return { start: from, end: Math.max(from, from + trimmed.trimEnd().length) };
}

/** The same without the comments at its end: a directive that ends a line is no part of a value. */
export function trimComments(text: string, span: Span): Span {
	let trimmed = trimSpan(text, span);
	while (text.slice(trimmed.start, trimmed.end).endsWith('-->')) {
		const comment = text.slice(trimmed.start, trimmed.end).lastIndexOf('<!--');
		if (comment < 0) break;
		trimmed = trimSpan(text, { start: trimmed.start, end: trimmed.start + comment });
	}
	return trimmed;
}
