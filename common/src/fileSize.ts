/** The largest file that is read, in bytes. */
export const largestFile = 20_000_000;

/** The largest image that is embedded in a page, in bytes. Mail programs and browsers must be able to handle the page. */
export const largestImage = 5_000_000;

/** A size in bytes for a sentence: "20 MB". */
export function megabytes(bytes: number): string {
	return `${Math.floor(bytes / 1_000_000)} MB`;
}
