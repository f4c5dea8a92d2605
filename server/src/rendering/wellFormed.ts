/** A text in which no half of a character stands alone: parsers of HTML fail at some of these. */
export function wellFormed(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
