/** Says what a block holds where its style depends on it. `:has` would cost time with every change of a long document. */
export function classify(block: HTMLElement): void {
	const holds = (name: string) => [...block.children].some((child) => child.classList.contains(name));
	block.classList.toggle('archdocs-noted', holds('archdocs-note'));
	block.classList.toggle('archdocs-ghostly', holds('archdocs-ghost'));
}
