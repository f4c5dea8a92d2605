/** Returns a tab stop in the snippet syntax of VS Code and the LSP. An empty hint makes a tab stop without a hint. */
export function tabStop(number: number, hint: string): string {
	return hint === '' ? `\${${number}}` : `\${${number}:${snippetEscaped(hint)}}`;
}

/** Returns a tab stop with a list of values. The first value is the default. */
export function choiceStop(number: number, values: readonly string[]): string {
	return `\${${number}|${values.map((value) => value.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}

/** Escapes text so that a snippet inserts it unchanged. */
export function snippetEscaped(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
