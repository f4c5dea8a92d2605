import type { Element } from 'hast';
import { idPrefix } from '#common/idPrefix.ts';

/** Links into the page lead to the ids that it has. */
export function linkTo(link: Element): Element {
	const { href, ...properties } = link.properties;
	if (typeof href !== 'string' || href === '') return { ...link, properties };
	if (!href.startsWith('#') || href === '#') return link;
	return { ...link, properties: { ...properties, href: `#${idPrefix}${href.slice(1)}` } };
}
