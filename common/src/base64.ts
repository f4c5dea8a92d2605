/** Of Node and of every worker; the project knows neither. */
declare function btoa(latin1: string): string;
declare function atob(base64: string): string;

/** Bytes that are made letters at once: more are more arguments than a call may have. */
const step = 8_192;

/** Bytes as text. */
export function toBase64(bytes: Uint8Array): string {
	const letters: string[] = [];
	for (let start = 0; start < bytes.length; start += step)
		letters.push(String.fromCharCode(...bytes.subarray(start, start + step)));
	return btoa(letters.join(''));
}

/** The bytes again; undefined for a text that is none. */
export function fromBase64(base64: string): Uint8Array | undefined {
	try {
		return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
	} catch {
		return undefined;
	}
}
