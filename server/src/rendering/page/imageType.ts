import { parseXml } from '@rgrove/parse-xml';

/** An image format that every browser supports. */
export interface ImageType {
	readonly name: string;
	readonly mime: string;
	/** Whether the bytes have this format. */
	matches(bytes: Uint8Array): boolean;
}

const png: ImageType = {
	name: 'PNG',
	mime: 'image/png',
	matches: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
};
const gif: ImageType = {
	name: 'GIF',
	mime: 'image/gif',
	matches: (bytes) => ['GIF87a', 'GIF89a'].some((it) => startsWith(bytes, codes(it))),
};
const jpeg: ImageType = {
	name: 'JPEG',
	mime: 'image/jpeg',
	matches: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
};
const webp: ImageType = {
	name: 'WebP',
	mime: 'image/webp',
	matches: (bytes) => startsWith(bytes, codes('RIFF')) && startsWith(bytes.subarray(8), codes('WEBP')),
};
const svg: ImageType = {
	name: 'SVG',
	mime: 'image/svg+xml',
	matches: (bytes) => isSvg(new TextDecoder().decode(bytes)),
};

const byEnding: ReadonlyMap<string, ImageType> = new Map([
	['png', png],
	['gif', gif],
	['jpg', jpeg],
	['jpeg', jpeg],
	['webp', webp],
	['svg', svg],
]);

/** The file extensions of supported images. */
export const imageEndings: readonly string[] = [...byEnding.keys()];

/** Returns the format that the extension of a file names, or undefined for an unsupported one. */
export function imageTypeOf(path: string): ImageType | undefined {
	const ending = /\.([^./\\]+)$/.exec(path)?.[1];
	return ending === undefined ? undefined : byEnding.get(ending.toLowerCase());
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, index) => bytes[index] === byte);
}

function codes(text: string): readonly number[] {
	return [...text].map((letter) => letter.charCodeAt(0));
}

/**
 * Whether a text is a complete, well-formed SVG. Its content does not matter: in an image, it runs no script and
 * loads nothing.
 */
export function isSvg(text: string): boolean {
	try {
		// Some programs define entities for colours in a DTD.
		const { root } = parseXml(text, { ignoreUndefinedEntities: true });
		return /^(?:.+:)?svg$/.test(root?.name ?? '') && Object.values(root?.attributes ?? {}).includes(svgNames);
	} catch {
		return false;
	}
}

/** Browsers treat SVG without this namespace as other XML. */
const svgNames = 'http://www.w3.org/2000/svg';
