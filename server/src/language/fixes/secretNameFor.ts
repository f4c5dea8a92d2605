/**
 * What to call a credential: the key or the label in front of it, in the manner of secrets. `"API_KEY": "` gives `api-key`.
 *
 * @param before the text of its line up to it
 */
export function secretNameFor(before: string): string {
	const key =
		/([\p{L}_][\p{L}\p{N}_.-]*)["'`*]*\s*(?:[:=|]|=>)+\s*["'`*]*(?:Bearer\s+)?$/iu.exec(before)?.[1] ?? '';
	const plain = key
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
	return plain === '' ? 'secret-key' : plain;
}
