import { toBase64 } from '#common/base64.ts';
import { largestImage, megabytes } from '#common/fileSize.ts';
import { imageEndings, imageTypeOf } from './imageType.ts';

/** An image file by its path in the document: its bytes, or why there are none, as a clause. */
export type ReadImage = (
	path: string,
	most: number,
) => Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }>;

/** The images that one page has in itself. */
export interface PageImages {
	/** Reads it, once. */
	load(source: string): Promise<void>;
	/** One that was loaded, as `data:` URI; undefined for one that the page is to do without. */
	take(source: string): string | undefined;
	/** Notes one of the network, to which the page has a link. */
	linked(source: string): void;
	/** A sentence for each that the page does without. */
	readonly problems: readonly string[];
}

/** All images of a page together, in bytes. */
const largestTotal = 20_000_000;

type Loaded = { readonly uri: string } | { readonly problem: string };

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

/** Without what a server would read of it; undefined for what is no path. */
function pathOf(source: string): string | undefined {
	try {
		return decodeURIComponent(source.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
	} catch {
		return undefined;
	}
}
