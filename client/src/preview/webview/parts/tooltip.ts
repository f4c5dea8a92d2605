import { element } from '../element.ts';

/** How long the mouse rests before a tip is shown, and how long it may take to reach it, in milliseconds. */
const delays = { show: 350, hide: 250 } as const;

const id = 'archdocs-page-tip';

/**
 * Shows the text of `data-tip` over its element, for the mouse and for the keyboard. It stays while the mouse is on it, and
 * goes away with Escape.
 */
export class Tooltip {
	readonly #tip = element('div', { id, class: 'archdocs-tip', role: 'tooltip' });
	#owner: HTMLElement | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param place what it stands in; it must not have a position of its own */
	constructor(place: HTMLElement) {
		this.#tip.hidden = true;
		place.append(this.#tip);
		document.addEventListener('pointerover', ({ target }) => this.#pointed(target));
		document.addEventListener('focusin', ({ target }) => {
			if (target instanceof HTMLElement && target.dataset.tip !== undefined) this.#show(target);
			else if (!this.#tip.hidden) this.hide();
		});
		document.addEventListener('keydown', ({ key }) => {
			if (key === 'Escape') this.hide();
		});
		addEventListener('scroll', () => this.#follow(), { passive: true });
		addEventListener('blur', () => this.hide());
	}

	hide(): void {
		clearTimeout(this.#timer);
		this.#owner?.removeAttribute('aria-describedby');
		this.#owner = undefined;
		this.#tip.hidden = true;
	}

	#pointed(target: EventTarget | null): void {
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

	/** Below its element where there is room, else above it; always inside the window. */
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

	#follow(): void {
		const owner = this.#owner;
		if (owner === undefined) return;
		if (owner === document.activeElement) this.#place(owner);
		else this.hide();
	}
}
