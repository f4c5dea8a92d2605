import morphdom from 'morphdom';

/**
 * Makes the content of an element that of another one. Elements that are the same stay, with the focus and the selection
 * in them; a `details` stays as the reader left it.
 *
 * @param keeps true for an element that is not to be touched; it may take what it needs from the other one
 */
export function patch(
	shown: HTMLElement,
	wanted: HTMLElement,
	keeps: (shown: HTMLElement, wanted: HTMLElement) => boolean = () => false,
): void {
	morphdom(shown, wanted, {
		childrenOnly: true,
		onBeforeElUpdated(from, to) {
			if (keeps(from, to)) return false;
			if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
			return !from.isEqualNode(to);
		},
	});
}
