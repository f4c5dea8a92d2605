import type { Properties } from 'hast';

/** What is wider than the page is scrolled by itself: so the keyboard has to reach it, and it has to have a name. */
export function scrollable(ariaLabel: string): Properties {
	return { tabIndex: 0, role: 'group', ariaLabel };
}
