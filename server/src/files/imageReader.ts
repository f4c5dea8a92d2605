import { URI, Utils } from 'vscode-uri';
import { megabytes } from '#common/fileSize.ts';
import { isInFolder } from './folders.ts';
import type { Host } from './host.ts';

/** The document whose images are read. */
export interface ImageReaderInput {
	readonly host: Host;
	/** The URI of the document. */
	readonly uri: string;
	/** The root of the repository around the document. */
	readonly repository: string | undefined;
	/** Further folders that the document may be part of, such as those of a workspace. */
	readonly roots: readonly string[];
}

/** The bytes of an image, or the reason why there are none as a clause. */
export type ImageRead = { readonly bytes: Uint8Array } | { readonly problem: string };

/** @param path relative to the document, or to a folder around it if the path starts with `/` */
export type ImageReader = (path: string, most: number) => Promise<ImageRead>;

/**
 * Reads the images of a document. They must be in its repository or in a root around it. Without either, they must be in
 * its folder.
 */
export function createImageReader({ host, uri, repository, roots }: ImageReaderInput): ImageReader {
	const own = Utils.dirname(URI.parse(uri));
	const around = [...roots.filter((it) => isInFolder(uri, it)), ...(repository ? [repository] : [])];
	const within = around.length > 0 ? around : [own.toString()];
	const isWithin = (image: string) => within.some((folder) => isInFolder(image, folder));
	return async (path, most) => {
		const bases = path.startsWith('/') ? within.map((it) => URI.parse(it)) : [own];
		const images = bases.map((base) => Utils.joinPath(base, path).toString());
		if (!images.every(isWithin)) return { problem: outside };
		const contents = await Promise.all(images.map((image) => host.bytes(image, { within, most })));
		const found = contents.find((it) => it !== undefined);
		if (found === undefined) return { problem: 'there is no such file' };
		if ('bytes' in found) return found;
		return { problem: found.problem === 'outside' ? outside : `it is larger than ${megabytes(most)}` };
	};
}

const outside = 'it is not in the folder that the document is part of';
