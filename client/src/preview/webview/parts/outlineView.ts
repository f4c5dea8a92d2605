import type { PreviewSection } from '#common/protocol/preview.ts';
import { element } from '../element.ts';
import { icon, ring } from '../icon.ts';
import { patch } from '../patch.ts';

/** What is chosen in the outline: a heading by its id, or the place of a section that is missing. */
export interface OutlineHost {
	goToHeading(anchor: string): void;
	goToGhost(id: string): void;
}

/** The sections of a document beside it, with how far each of them is. */
export class OutlineView {
	readonly #nav: HTMLElement;
	readonly #button: HTMLButtonElement;
	#current: string | undefined;

	constructor(nav: HTMLElement, button: HTMLButtonElement, host: OutlineHost) {
		this.#nav = nav;
		this.#button = button;
		button.addEventListener('click', () => this.#expand(button.getAttribute('aria-expanded') !== 'true'));
		nav.addEventListener('click', (event) => {
			const link = event.target instanceof Element ? event.target.closest('a') : null;
			if (link === null) return;
			event.preventDefault();
			event.stopPropagation();
			this.#expand(false);
			if (link.dataset.missing !== undefined) host.goToGhost(link.dataset.missing);
			else host.goToHeading(link.dataset.anchor ?? '');
		});
		document.addEventListener('keydown', ({ key }) => {
			if (key !== 'Escape' || button.getAttribute('aria-expanded') !== 'true') return;
			this.#expand(false);
			button.focus();
		});
		document.addEventListener('pointerdown', ({ target }) => {
			if (target instanceof Node && !nav.contains(target) && !button.contains(target)) this.#expand(false);
		});
	}

	show(sections: readonly PreviewSection[]): void {
		const root = element('ul');
		const open: { readonly depth: number; readonly list: HTMLElement }[] = [{ depth: -1, list: root }];
		for (const section of sections) {
			while (open.length > 1 && (open.at(-1)?.depth ?? -1) >= section.depth) open.pop();
			const entry = element('li', section.missing === null ? {} : { class: 'archdocs-missing' });
			entry.append(shownSection(section));
			listOf(open.at(-1)?.list ?? root).append(entry);
			open.push({ depth: section.depth, list: entry });
		}
		patch(this.#nav, element('nav', {}, ...(sections.length > 0 ? [root] : [])));
		this.#button.hidden = sections.length === 0;
		const current = this.#current;
		this.#current = undefined;
		this.mark(current);
	}

	/** Marks the section that is read, and brings it into view without moving anything else. */
	mark(anchor: string | undefined): void {
		if (this.#current === anchor) return;
		this.#nav.querySelector('[aria-current]')?.removeAttribute('aria-current');
		this.#current = anchor;
		if (anchor === undefined) return;
		const link = this.#nav.querySelector(`a[data-anchor="${CSS.escape(anchor)}"]`);
		link?.setAttribute('aria-current', 'location');
		if (link) this.#bringIntoView(link);
	}

	#bringIntoView(link: Element): void {
		const list = this.#nav.getBoundingClientRect();
		const entry = link.getBoundingClientRect();
		const margin = Math.min(40, list.height / 4);
		if (entry.top < list.top + margin) this.#nav.scrollTop += entry.top - list.top - margin;
		else if (entry.bottom > list.bottom - margin) this.#nav.scrollTop += entry.bottom - list.bottom + margin;
	}

	#expand(isExpanded: boolean): void {
		this.#button.setAttribute('aria-expanded', String(isExpanded));
		this.#nav.classList.toggle('archdocs-expanded', isExpanded);
	}
}

/** Where the sections within one stand. */
function listOf(parent: HTMLElement): HTMLElement {
	if (parent instanceof HTMLUListElement) return parent;
	const last = parent.lastElementChild;
	if (last instanceof HTMLUListElement) return last;
	const list = element('ul');
	parent.append(list);
	return list;
}

function shownSection({ title, anchor, missing, progress }: PreviewSection): HTMLElement {
	const name = element('span', {}, title);
	if (missing !== null)
		return element('a', { href: '#', 'data-missing': missing }, icon('missing'), name, unseen('missing'));
	const attributes = { href: `#${anchor ?? ''}`, 'data-anchor': anchor ?? '' };
	if (progress === null || progress.total === 0)
		return element('a', { ...attributes, class: 'archdocs-unasked' }, ring(0), name);
	const { filled, total } = progress;
	const said = unseen(`${filled} of ${total} filled`);
	if (filled === total)
		return element('a', { ...attributes, class: 'archdocs-done' }, icon('done'), name, said);
	const figure = element('span', { class: 'archdocs-figure', 'aria-hidden': 'true' }, `${filled}/${total}`);
	return element('a', attributes, ring(filled / total), name, said, figure);
}

/** For screen readers. */
function unseen(text: string): HTMLElement {
	return element('span', { class: 'archdocs-unseen' }, text);
}
