import { element } from '../element.ts';

/** How long the mouse rests before a tooltip appears, and how long it may take to reach the tooltip, in milliseconds. */
const delays = { show: 350, hide: 250 } as const;

const id = 'archdocs-page-tip';

/**
 * Shows the text of a `data-tip` attribute when the mouse is over the element or the element has the focus. The tooltip stays
 * while the mouse is over it. Escape hides it.
 */
export class Tooltip {
	readonly #tip = element('div', { id, class: 'archdocs-tip', role: 'tooltip' });
	#owner: HTMLElement | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param container the parent of the tooltip, which must not be positioned */
	constructor(container: HTMLElement) {
		this.#tip.hidden = true;
		container.append(this.#tip);
		document.addEventListener('pointerover', ({ target }) => this.#onPointerOver(target));
		document.addEventListener('focusin', ({ target }) => {
			if (target instanceof HTMLElement && target.dataset.tip !== undefined) this.#show(target);
			else if (!this.#tip.hidden) this.hide();
		});
		document.addEventListener('keydown', ({ key }) => {
			if (key === 'Escape') this.hide();
		});
		addEventListener('scroll', () => this.#onScroll(), { passive: true });
		addEventListener('blur', () => this.hide());
	}

	hide(): void {
		clearTimeout(this.#timer);
		this.#owner?.removeAttribute('aria-describedby');
		this.#owner = undefined;
		this.#tip.hidden = true;
	}

	#onPointerOver(target: EventTarget | null): void {
		if (!(target instanceof Element)) return;
		const owner = this.#tip.contains(target) ? this.#owner : target.closest('[data-tip]');
		clearTimeout(this.#timer);
		if (owner === this.#owner && owner !== undefined) return;
		if (owner instanceof HTMLElement) this.#timer = setTimeout(() => this.#show(owner), delays.show);
		else if (this.#owner !== document.activeElement) this.#timer = setTimeout(() => this.hide(), delays.hide);
	}

	#show(owner: HTMLElement): void {
		this.hide();
		const text = owner.dataset.tip ?? '';
		if (text === '' || !owner.isConnected || owner.getClientRects().length === 0) return;
		this.#owner = owner;
		this.#tip.textContent = text;
		this.#tip.hidden = false;
		owner.setAttribute('aria-describedby', id);
		this.#place(owner);
	}

	/** Places the tooltip below its element or, where there is no room, above it. It is always inside the window. */
	#place(owner: HTMLElement): void {
		const around = owner.getClientRects()[0];
		if (around === undefined) return;
		const { width, height } = this.#tip.getBoundingClientRect();
		const { clientWidth, clientHeight } = document.documentElement;
		const gap = 4;
		const below = owner.getBoundingClientRect().bottom + gap;
		const above = around.top - gap - height;
		const top = below + height <= clientHeight || above < 0 ? below : above;
		this.#tip.style.top = `${Math.max(0, Math.min(top, clientHeight - height))}px`;
		this.#tip.style.left = `${Math.max(gap, Math.min(around.left, clientWidth - width - gap))}px`;
	}

	#onScroll(): void {
		const owner = this.#owner;
		if (owner === undefined) return;
		if (owner === document.activeElement) this.#place(owner);
		else this.hide();
	}
}
