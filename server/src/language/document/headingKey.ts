/**
 * The key that headings are compared by: the text without case, numbering, emoji, trailing "(…)" and inline marks, with
 * single spaces. `## 3.1 **Key Components** (if applicable)` and `## key components` have the same key.
 */
export function headingKey(text: string): string {
	return plainHeading.test(text) ? text.toLowerCase() : withoutMarks(text);
}

/** Only words of letters, as in most headings, where nothing has to be removed. */
const plainHeading = /^[A-Za-z]{2,}(?: [A-Za-z]+)*$/;

function withoutMarks(text: string): string {
	return text
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/\p{Extended_Pictographic}|\u200D|\uFE0F/gu, '')
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*_`~]/g, '')
		.replace(/\{[#.:][^}]*\}\s*$/, '')
		.trim()
		.replace(/^(?:(?:\d+\.)*\d+[.)]?|[A-Z][.)])[ \t]+(?=\S)/, '')
		.replace(/\s*[(（][^()（）]*[)）]\s*$/, '')
		.replace(/\s+/g, ' ')
		.replace(/[:：]$/, '')
		.trim()
		.toLowerCase();
}
