/** What labels of fields, groups and columns are compared by. */
export function labelKeyOf(text: string): string {
	return text
		.replace(/[*_`~]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/\s*[:：]$/, '')
		.toLowerCase();
}
