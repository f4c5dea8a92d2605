/** What labels of fields, groups and columns are compared by. */
export function labelKeyOf(text: string): string {
	return plainLabel.test(text) ? text.toLowerCase() : withoutMarks(text);
}

/** Nothing but words of letters: most labels have nothing that is to be taken away. */
const plainLabel = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function withoutMarks(text: string): string {
	return text
		.replace(/[*_`~]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/\s*[:：]$/, '')
		.toLowerCase();
}
