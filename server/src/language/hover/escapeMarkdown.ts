import { plainText } from '../document/plainText.ts';

/** Escapes text from a document and puts it on one line. Nothing in the result is a link, an image or HTML. */
export function escapeMarkdown(text: string): string {
	return isPlain(text) ? text : oneLine(text).replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&');
}

/**
 * Escapes only what Markdown needs. The characters of credentials stay as they are, so that a later search still finds
 * them.
 */
export function defuseMarkdown(text: string): string {
	return isPlain(text) ? text : oneLine(text).replace(/[\\`*[\]<>&]/g, '\\$&');
}

/** Whether text needs no escaping. Most cells are plain, and a list of names has hundreds of them. */
function isPlain(text: string): boolean {
	return /^[\p{L}\p{N} .,:;@/%-]*$/u.test(text);
}

function oneLine(text: string): string {
	return plainText(text)
		.replace(/\s+/g, ' ')
		.replace(/\\(?=[|])/g, '');
}
