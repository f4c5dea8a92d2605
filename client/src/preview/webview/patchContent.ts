import morphdom from 'morphdom';

/**
 * Changes the content of an element into that of another one. Elements that stay the same are kept, with the focus and the
 * selection in them. A `details` element stays open or closed.
 *
 * @param keeps whether an element of the page stays as it is where `wanted` has another one
 */
export function patchContent(
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
