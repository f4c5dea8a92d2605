import type { Element, ElementContent, Properties } from 'hast';

/** An element of the page; a text stands for itself. */
export function element(
	tagName: string,
	properties: Properties,
	children: readonly (ElementContent | string)[] = [],
): Element {
	const nodes = children.map((it) => (typeof it === 'string' ? { type: 'text' as const, value: it } : it));
	return { type: 'element', tagName, properties, children: nodes };
}

/** What is wider than the page is scrolled by itself: so the keyboard has to reach it, and it has to have a name. */
export function scrollable(ariaLabel: string): Properties {
	return { tabIndex: 0, role: 'group', ariaLabel };
}
