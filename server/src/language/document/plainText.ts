/** The text of inline Markdown, without code marks, emphasis, comments and a trailing `{#anchor}`. */
export function plainText(text: string): string {
	return text
		.replace(/\s*<!--[\s\S]*?-->/g, '')
		.replace(/\s*\{[#.:][^}]*\}\s*$/, '')
		.replace(/`/g, '')
		.replace(/(^|[\s([{"'/])[*_~]+(?=\S)/g, '$1')
		.replace(/(\S)[*_~]+(?=$|[\s)\]}.,:;!?"'/])/g, '$1')
		.trim();
}
