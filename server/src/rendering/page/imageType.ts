import { parseXml } from '@rgrove/parse-xml';

/** A kind of image that every browser shows. */
export interface ImageType {
	readonly name: string;
	readonly mime: string;
	/** The bytes are of that kind, whatever the name of the file says. */
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

/** How the names of the files end of which a page has images. */
export const imageEndings: readonly string[] = [...byEnding.keys()];

/** What an image is by the name of its file; undefined for one that a page does not show. */
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
 * True for a whole, well-formed SVG. What it says does not matter: a page has it as an image, and there it runs no script
 * and loads nothing.
 */
export function isSvg(text: string): boolean {
	try {
		// Some programs name colours and the like as entities in a DTD.
		const { root } = parseXml(text, { ignoreUndefinedEntities: true });
		return /^(?:.+:)?svg$/.test(root?.name ?? '') && Object.values(root?.attributes ?? {}).includes(svgNames);
	} catch {
		return false;
	}
}

/** Without this name, browsers take it for any XML. */
const svgNames = 'http://www.w3.org/2000/svg';
