import type { Element } from 'hast';

/** Images in a page that is not a file of its own are found by the page, which knows where it may load from. */
export function finishImage(image: Element, still: boolean): Element {
	const { src, alt, ...properties } = image.properties;
	const source = typeof src === 'string' ? src : '';
	const description = typeof alt === 'string' ? alt : '';
	if (/^data:image\/(?:png|gif|jpeg|webp|svg\+xml)[;,]/i.test(source))
		return { ...image, properties: { ...properties, alt: description, src: source } };
	if (source === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(source))
		return imageElsewhere(source, description);
	const place = still ? { src: source } : { dataSource: source };
	return { ...image, properties: { ...properties, alt: description, ...place } };
}

/** Nothing is loaded from the network: the reader may follow the link. */
function imageElsewhere(source: string, description: string): Element {
	const text = description || source || 'Image';
	const label = { type: 'text' as const, value: text };
	const isLink = /^https?:/i.test(source);
	return {
		type: 'element',
		tagName: isLink ? 'a' : 'span',
		properties: { className: ['archdocs-image-elsewhere'], ...(isLink && { href: source }) },
		children: [label],
	};
}
