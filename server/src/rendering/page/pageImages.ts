import { toBase64 } from '#common/base64.ts';
import { largestImage, megabytes } from '#common/fileSize.ts';
import { imageEndings, imageTypeOf } from './imageType.ts';

/** Reads the image file of a path in the document. Returns its bytes, or a clause that says why there are none. */
export type ReadImage = (
	path: string,
	most: number,
) => Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }>;

/** The images that a page embeds. */
export interface PageImages {
	/** Reads an image. Each is read once. */
	load(source: string): Promise<void>;
	/** Returns a loaded image as a `data:` URI, or undefined if the page leaves it out. */
	take(source: string): string | undefined;
	/** Records an image of the network, which the page links to. */
	linked(source: string): void;
	/** A sentence for each image that the page leaves out. */
	readonly problems: readonly string[];
}

/** The limit for all images of a page together, in UTF-16 units of their `data:` URIs. */
const largestTotal = 20_000_000;

type Loaded = { readonly uri: string } | { readonly problem: string };

/** Creates the images of a page. None is loaded yet. */
export function createPageImages(read: ReadImage): PageImages {
	const loaded = new Map<string, Loaded>();
	const problems = new Set<string>();
	let left = largestTotal;

	const say = (source: string, clause: string) => {
		problems.add(`The image ${source} is left out, because ${clause}.`);
		return undefined;
	};

	return {
		get problems() {
			return [...problems];
		},
		async load(source) {
			if (!loaded.has(source)) loaded.set(source, await loadImage(read, source));
		},
		linked(source) {
			problems.add(`The image ${source} is a link, because nothing is loaded from the network.`);
		},
		take(source) {
			const image = loaded.get(source);
			if (image === undefined) return undefined;
			if ('problem' in image) return say(source, image.problem);
			if (image.uri.length > left)
				return say(source, `the page would become larger than ${megabytes(largestTotal)}`);
			left -= image.uri.length;
			return image.uri;
		},
	};
}

async function loadImage(read: ReadImage, source: string): Promise<Loaded> {
	const path = pathOf(source);
	const type = path === undefined ? undefined : imageTypeOf(path);
	if (path === undefined || type === undefined)
		return { problem: `its name does not end in ${imageEndings.map((it) => `.${it}`).join(', ')}` };
	const answer = await read(path, largestImage);
	if ('problem' in answer) return answer;
	if (!type.matches(answer.bytes)) return { problem: `it is no ${type.name} image, though its name says so` };
	return { uri: `data:${type.mime};base64,${toBase64(answer.bytes)}` };
}

/** Returns the path without query and fragment, or undefined for an invalid one. */
function pathOf(source: string): string | undefined {
	try {
		return decodeURIComponent(source.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
	} catch {
		return undefined;
	}
}
