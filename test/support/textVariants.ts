/** A way to write the same text: its lines may end differently, and a byte order mark may stand before it. */
export interface TextVariant {
	readonly name: string;
	readonly write: (text: string) => string;
}

/** Every way. `write` takes a text whose lines end in `\n`. */
export const textVariants: readonly TextVariant[] = [
	{ name: 'LF', write: (text) => text },
	{ name: 'CRLF', write: (text) => text.replaceAll('\n', '\r\n') },
	{ name: 'lone CR', write: (text) => text.replaceAll('\n', '\r') },
	{ name: 'mixed line ends', write: mixed },
	{ name: 'byte order mark', write: (text) => `\uFEFF${text}` },
	{ name: 'byte order mark, CRLF', write: (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}` },
];

/** A lone CR is followed by CRLF, so that no two ends of lines become one. */
function mixed(text: string): string {
	const ends = ['\n', '\r', '\r\n'];
	let line = 0;
	return text.replaceAll('\n', () => ends[line++ % ends.length] ?? '');
}
