/** Elements that can be wider than the page. */
const scrollable = '.archdocs-table, pre';

/**
 * Lets the keyboard scroll tables and code. All of them can be focused at first, because the
 * width of an element is known only once it is in view.
 */
export function decorateScrollable(content: HTMLElement): void {
	for (const element of content.querySelectorAll<HTMLElement>(scrollable)) setFocusable(element, true);
}

/** Creates a function that watches the elements of {@link decorateScrollable}. Those that fit can no longer be focused. */
export function createOverflowObserver(): (content: HTMLElement) => void {
	const observer = new ResizeObserver((entries) => {
		for (const { target } of entries)
			if (target instanceof HTMLElement) setFocusable(target, target.scrollWidth > target.clientWidth);
	});
	return (content) => {
		for (const element of content.querySelectorAll<HTMLElement>(scrollable)) observer.observe(element);
	};
}

function setFocusable(element: HTMLElement, isFocusable: boolean): void {
	if (isFocusable) {
		element.tabIndex = 0;
		element.setAttribute('role', 'group');
		element.setAttribute('aria-label', element.matches('pre') ? 'Code' : 'Table');
	} else {
		for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
	}
}
