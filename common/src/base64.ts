/** Node and every worker have these functions. This project includes the types of neither. */
declare function btoa(latin1: string): string;
declare function atob(base64: string): string;

/** How many bytes are converted at once. Each is an argument of a call, and a call cannot have too many. */
const batchSize = 8_192;

/** Encodes bytes. */
export function toBase64(bytes: Uint8Array): string {
	const letters: string[] = [];
	for (let start = 0; start < bytes.length; start += batchSize)
		letters.push(String.fromCharCode(...bytes.subarray(start, start + batchSize)));
	return btoa(letters.join(''));
}

/** Decodes bytes. Undefined for a text that is not base64. */
export function fromBase64(base64: string): Uint8Array | undefined {
	try {
		return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
	} catch {
		return undefined;
	}
}
