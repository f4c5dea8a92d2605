/** The syntax of snippets in VS Code and the LSP: a place with a hint, empty for none. */
export function tabStop(number: number, hint: string): string {
	return hint === '' ? `\${${number}}` : `\${${number}:${snippetEscaped(hint)}}`;
}

/** A place with values to choose from; the first is what stands there. */
export function choiceStop(number: number, values: readonly string[]): string {
	return `\${${number}|${values.map((value) => value.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}

/** Text as it is. */
export function snippetEscaped(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
