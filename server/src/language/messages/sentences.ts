/** Where something that is missing belongs: beside or under what is there. */
export interface Placement {
	readonly where: 'after' | 'before' | 'under' | 'here';
	/** The name of what is there; empty for `here`. */
	readonly anchor: string;
}

/** Long tokens are their own hint: the start is enough to know them by. */
const longestQuote = 80;

/** An editor shows the titles of fixes in one line. */
const longestQuoteInTitle = 60;

/** Text in backticks; those that it has itself are left out. */
export function quoted(text: string): string {
	return `\`${shortened(text.replaceAll('`', ''))}\``;
}

/** The same for the title of a fix. */
export function quotedInTitle(text: string): string {
	return `\`${shortened(text.replaceAll('`', ''), longestQuoteInTitle)}\``;
}

/** ` after \`Overview\`` */
export function placed({ where, anchor }: Placement): string {
	return where === 'here' ? ' here' : ` ${where} ${quoted(anchor)}`;
}

/** The same for the title of a fix. */
export function placedInTitle({ where, anchor }: Placement): string {
	return where === 'here' ? '' : ` ${where} ${quotedInTitle(anchor)}`;
}

/** ` (Variable, Environment Variables)` */
export function inPlace(place: readonly string[]): string {
	return place.length === 0 ? '' : ` (${place.join(', ')})`;
}

/** `a, b or c` */
export function list(items: readonly string[], conjunction: string): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** @param longest in UTF-16 units */
export function shortened(text: string, longest = longestQuote): string {
	return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** `CommaExpected` -> `comma expected` */
export function inWords(errorCode: string): string {
	return errorCode.replace(/\B[A-Z]/g, ' $&').toLowerCase();
}
