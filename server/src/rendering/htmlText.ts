/** A text in which no half of a character stands alone: parsers of HTML fail at some of these. */
export function wellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * HTML of a document without the elements that make text of all that follows, or leave out what is in them: their tags
 * are shown as text. GFM does so with most of them (section 6.11, disallowed raw HTML).
 */
export function withoutRawText(html: string): string {
	return html.replace(
		/<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|noscript|script|plaintext|select|template)(?![\w-]))/gi,
		'&lt;',
	);
}
