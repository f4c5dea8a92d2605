/** Where something that is missing belongs, relative to a part of the document. */
export interface Placement {
	readonly where: 'after' | 'before' | 'under' | 'here';
	/** The name of that part; empty for `here`. */
	readonly anchor: string;
}

/** The start of a long token is enough to recognize it. UTF-16 code units. */
const longestQuote = 80;

/** Editors show the title of a fix on one line. UTF-16 code units. */
const longestQuoteInTitle = 60;

/** Text in backticks, shortened and without its own backticks. */
export function quoted(text: string): string {
	return `\`${shortened(text.replaceAll('`', ''))}\``;
}

/** Like {@link quoted}, for the title of a fix. */
export function quotedInTitle(text: string): string {
	return `\`${shortened(text.replaceAll('`', ''), longestQuoteInTitle)}\``;
}

/** The end of a message about something missing: `` after `Overview` ``, with a space before it. */
export function placed({ where, anchor }: Placement): string {
	return where === 'here' ? ' here' : ` ${where} ${quoted(anchor)}`;
}

/** Like {@link placed}, for the title of a fix. */
export function placedInTitle({ where, anchor }: Placement): string {
	return where === 'here' ? '' : ` ${where} ${quotedInTitle(anchor)}`;
}

/** The end of a message with the place of a finding: `(Variable, Environment Variables)`, with a space before it. */
export function inPlace(place: readonly string[]): string {
	return place.length === 0 ? '' : ` (${place.join(', ')})`;
}

/** Joins items: `a, b or c`. */
export function list(items: readonly string[], conjunction: string): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/**
 * Cuts a text and ends it with an ellipsis if it is too long.
 *
 * @param longest in UTF-16 code units
 */
export function shortened(text: string, longest = longestQuote): string {
	return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** The words of an error code: `comma expected` for `CommaExpected`. */
export function inWords(errorCode: string): string {
	return errorCode.replace(/\B[A-Z]/g, ' $&').toLowerCase();
}
