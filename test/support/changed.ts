/** A text with one part replaced; the part must be there. */
export function changed(text: string, from: string | RegExp, to: string): string {
	const result = text.replace(from, () => to);
	if (result === text) throw new Error(`There is no ${from} to be replaced in:\n${text}`);
	return result;
}
