/** The key that labels of fields, groups, columns and metadata are compared by: no case, no inline marks, no colon. */
export function labelKeyOf(text: string): string {
	return plainLabel.test(text) ? text.toLowerCase() : withoutMarks(text);
}

/** Only words of letters, as in most labels, where nothing has to be removed. */
const plainLabel = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function withoutMarks(text: string): string {
	return text
		.replace(/[*_`~]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/\s*[:：]$/, '')
		.toLowerCase();
}
