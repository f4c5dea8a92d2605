/** Replaces lone surrogates, which make some HTML parsers fail. */
export function replaceLoneSurrogates(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * Escapes the tags of elements that would hide what follows or turn it into text. Covers the disallowed raw HTML of
 * GFM (section 6.11) and more.
 */
export function escapeRawTextTags(html: string): string {
	return html.replace(
		/<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|noscript|script|plaintext|select|template)(?![\w-]))/gi,
		'&lt;',
	);
}
