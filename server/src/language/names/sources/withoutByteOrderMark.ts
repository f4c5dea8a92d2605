/** A text whose byte order mark is a line end instead: no parser stumbles over it, and every offset stays. */
export function withoutByteOrderMark(text: string): string {
	return text.startsWith('\uFEFF') ? `\n${text.slice(1)}` : text;
}
