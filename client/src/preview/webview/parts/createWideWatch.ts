/** What may be wider than its place. */
const wides = '.archdocs-table, pre';

/** Has tables and code scrolled with the keyboard, too. Whether they are too wide is known only once they are in view. */
export function decorateWide(content: HTMLElement): void {
	for (const wide of content.querySelectorAll<HTMLElement>(wides)) setReachable(wide, true);
}

/** Gives a way to watch what {@link decorateWide} has dressed: what fits needs no scrolling. */
export function createWideWatch(): (content: HTMLElement) => void {
	const observer = new ResizeObserver((entries) => {
		for (const { target } of entries)
			if (target instanceof HTMLElement) setReachable(target, target.scrollWidth > target.clientWidth);
	});
	return (content) => {
		for (const wide of content.querySelectorAll<HTMLElement>(wides)) observer.observe(wide);
	};
}

function setReachable(wide: HTMLElement, isReachable: boolean): void {
	if (isReachable) {
		wide.tabIndex = 0;
		wide.setAttribute('role', 'group');
		wide.setAttribute('aria-label', wide.matches('pre') ? 'Code' : 'Table');
	} else {
		for (const name of ['tabindex', 'role', 'aria-label']) wide.removeAttribute(name);
	}
}
