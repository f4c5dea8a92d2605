import type { Element, ElementContent, Properties } from 'hast';

/** Returns an element. Strings become text nodes. */
export function element(
	tagName: string,
	properties: Properties,
	children: readonly (ElementContent | string)[] = [],
): Element {
	const nodes = children.map((it) => (typeof it === 'string' ? { type: 'text' as const, value: it } : it));
	return { type: 'element', tagName, properties, children: nodes };
}

/** Returns the properties of an element that scrolls: it has a name, and the keyboard reaches it. */
export function scrollable(ariaLabel: string): Properties {
	return { tabIndex: 0, role: 'group', ariaLabel };
}
