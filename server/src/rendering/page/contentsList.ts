import type { Element } from 'hast';
import type { PreviewSection } from '#common/protocol/preview.ts';
import { element } from './element.ts';

/** Sections further down would make the list as long as the document. */
const deepest = 1;

/** Links to the sections of a document; undefined where there are none. */
export function contentsList(sections: readonly PreviewSection[]): Element | undefined {
	const present = sections.filter(({ anchor, depth }) => anchor !== null && depth <= deepest);
	return present.length === 0 ? undefined : listOf(present, 0);
}

/** Each section of this depth, with those that come before the next of it. */
function listOf(sections: readonly PreviewSection[], depth: number): Element {
	const items: Element[] = [];
	for (let start = 0; start < sections.length; ) {
		const next = sections.findIndex((it, index) => index > start && it.depth <= depth);
		const end = next < 0 ? sections.length : next;
		const section = sections[start];
		const within = sections.slice(start + 1, end);
		if (section) {
			const link = element('a', { href: `#${section.anchor ?? ''}` }, [section.title]);
			items.push(element('li', {}, within.length > 0 ? [link, listOf(within, depth + 1)] : [link]));
		}
		start = end;
	}
	return element('ol', {}, items);
}
