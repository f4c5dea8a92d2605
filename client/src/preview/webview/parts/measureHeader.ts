/** Tells the style of the page how much room the header takes, which what stays beside it keeps clear of. */
export function measureHeader(header: HTMLElement): void {
	const root = document.documentElement;
	new ResizeObserver(() => {
		const height = header.getBoundingClientRect().height;
		const stays = getComputedStyle(header).position === 'sticky';
		root.style.setProperty('--archdocs-header', `${height}px`);
		root.style.setProperty('--archdocs-kept', `${stays ? height : 0}px`);
	}).observe(header);
}
