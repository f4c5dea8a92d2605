import { plainText } from '../document/plainText.ts';

/** What a document says, as text on one line: nothing in it is a link, an image or HTML. */
export function escapeMarkdown(text: string): string {
	return isPlain(text) ? text : oneLine(text).replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&');
}

/**
 * The same with no more escaped than has to be. What a credential can be made of stays as it is: who looks for one in the
 * result still finds it.
 */
export function defuseMarkdown(text: string): string {
	return isPlain(text) ? text : oneLine(text).replace(/[\\`*[\]<>&]/g, '\\$&');
}

/** Most cells are, and a list of names has hundreds of them. */
function isPlain(text: string): boolean {
	return /^[\p{L}\p{N} .,:;@/%-]*$/u.test(text);
}

function oneLine(text: string): string {
	return plainText(text)
		.replace(/\s+/g, ' ')
		.replace(/\\(?=[|])/g, '');
}
