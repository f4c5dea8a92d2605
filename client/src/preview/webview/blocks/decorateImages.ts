/** What the sources of images are relative to. */
export interface ImageBases {
	readonly documentBase: string;
	readonly folderBase: string | null;
}

/** Gives images of the workspace the address that they have here; what lies elsewhere keeps its text. */
export function decorateImages(content: HTMLElement, bases: ImageBases): void {
	for (const image of content.querySelectorAll<HTMLImageElement>('img[data-source]')) {
		const address = imageAddress(image.dataset.source ?? '', bases);
		if (address !== undefined) image.src = address;
		image.loading = 'lazy';
	}
}

/** The address of an image; undefined for one that is not inside the workspace folder, or the folder of the document. */
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
