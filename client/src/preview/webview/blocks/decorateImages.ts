/** Addresses, each with a trailing `/`, that image sources are relative to. */
export interface ImageBases {
	readonly documentBase: string;
	/** Of the workspace folder. Null when the document is in none. */
	readonly folderBase: string | null;
}

/** Sets the address of every image in the workspace. Other images are not loaded; their text is shown. */
export function decorateImages(content: HTMLElement, bases: ImageBases): void {
	for (const image of content.querySelectorAll<HTMLImageElement>('img[data-source]')) {
		const address = imageAddress(image.dataset.source ?? '', bases);
		if (address !== undefined) image.src = address;
		image.loading = 'lazy';
	}
}

/**
 * The address of an image. Undefined when the image is outside the workspace folder, or outside the folder of a document that
 * is in no workspace folder.
 */
function imageAddress(source: string, { documentBase, folderBase }: ImageBases): string | undefined {
	const limit = folderBase ?? documentBase;
	const isFromFolder = source.startsWith('/');
	if (source.startsWith('//') || (isFromFolder && folderBase === null)) return undefined;
	try {
		const path = isFromFolder ? `.${source}` : source;
		const address = new URL(path, isFromFolder ? limit : documentBase);
		return address.href.startsWith(new URL(limit).href) ? address.href : undefined;
	} catch {
		return undefined;
	}
}
