/**
 * True for a value that somebody wrote between the brackets of a placeholder, leaving the brackets: a date, a number,
 * a version, an address, a path, a mention. It is filled; the brackets are another matter.
 */
export function isPlainValue(content: string): boolean {
	const text = content.trim();
	return (
		/^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(text) ||
		/^[+-]?\d[\d.,_]*\s?(?:%|[a-zµ°]{1,5})?$/i.test(text) ||
		/^v?\d+(?:\.\d+)+(?:[-+][\w.]+)?$/i.test(text) ||
		/^[a-z][a-z+.-]*:\/\/\S+$/i.test(text) ||
		/^(?:\.{0,2}\/|~\/)\S+$|^[\w.-]+(?:\/[\w.-]+)+\.\w{1,5}$/.test(text) ||
		/^@[\w.-]+(?:\/[\w.-]+)?$/.test(text)
	);
}
