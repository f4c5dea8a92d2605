/** The largest file that is read, in bytes. */
export const largestFile = 20_000_000;

/** The largest image that goes into a page, in bytes: mail and browsers have to cope with it. */
export const largestImage = 5_000_000;

/** A size for a sentence: "20 MB". */
export function megabytes(bytes: number): string {
	return `${Math.floor(bytes / 1_000_000)} MB`;
}
