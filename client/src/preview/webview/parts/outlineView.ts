import type { PreviewSection } from '#common/protocol/preview.ts';
import { element } from '../element.ts';
import { icon, ring } from '../icon.ts';
import { partitionPoint } from '../partitionPoint.ts';
import { patchContent } from '../patchContent.ts';

/** Called when the reader chooses a section of the outline. */
export interface OutlineHost {
	/** @param anchor the id of the heading */
	goToHeading(anchor: string): void;
	/** @param id of the section, as in `PreviewSection.missing` */
	goToMissingSection(id: string): void;
}

/** The outline beside a document: its sections, each with its progress. */
export class OutlineView {
	readonly #nav: HTMLElement;
	readonly #button: HTMLButtonElement;
	#sections: readonly PreviewSection[] = [];
	/** The id of the heading of the marked section. */
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
			if (link.dataset.missing !== undefined) host.goToMissingSection(link.dataset.missing);
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
		this.#sections = sections;
		const root = element('ul');
		const ancestors: { readonly depth: number; readonly list: HTMLElement }[] = [{ depth: -1, list: root }];
		for (const section of sections) {
			while (ancestors.length > 1 && (ancestors.at(-1)?.depth ?? -1) >= section.depth) ancestors.pop();
			const entry = element('li', section.missing === null ? {} : { class: 'archdocs-missing' });
			entry.append(sectionLink(section));
			listOf(ancestors.at(-1)?.list ?? root).append(entry);
			ancestors.push({ depth: section.depth, list: entry });
		}
		patchContent(this.#nav, element('nav', {}, ...(sections.length > 0 ? [root] : [])));
		this.#button.hidden = sections.length === 0;
		const current = this.#current;
		this.#current = undefined;
		this.#mark(current);
	}

	/** Marks the section that the reader has reached at a height of the window, in pixels. */
	markSectionAt(y: number): void {
		this.#mark(headingAbove(this.#sections, y));
	}

	/** Marks a section, and scrolls the outline to it without scrolling the page. */
	#mark(anchor: string | undefined): void {
		if (this.#current === anchor) return;
		this.#nav.querySelector('[aria-current]')?.removeAttribute('aria-current');
		this.#current = anchor;
		if (anchor === undefined) return;
		const link = this.#nav.querySelector(`a[data-anchor="${CSS.escape(anchor)}"]`);
		link?.setAttribute('aria-current', 'location');
		if (link) this.#scrollTo(link);
	}

	#scrollTo(link: Element): void {
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

/** The id of the last heading above a height of the window. Undefined above the first heading. */
function headingAbove(sections: readonly PreviewSection[], y: number): string | undefined {
	const headings = sections.flatMap(({ anchor }) => {
		const heading = anchor === null ? null : document.getElementById(anchor);
		return heading === null ? [] : [heading];
	});
	// Measuring a heading lays out its block, which is slow for a block that was never in view. Measuring the block is not.
	const topOf = (heading: Element | undefined) =>
		(heading?.closest('.archdocs-block') ?? heading)?.getBoundingClientRect().top ?? 0;
	return headings[partitionPoint(headings.length, (index) => topOf(headings[index]) > y) - 1]?.id;
}

/** The list for the subsections of an entry. Creates it at the first call. */
function listOf(parent: HTMLElement): HTMLElement {
	if (parent instanceof HTMLUListElement) return parent;
	const last = parent.lastElementChild;
	if (last instanceof HTMLUListElement) return last;
	const list = element('ul');
	parent.append(list);
	return list;
}

function sectionLink({ title, anchor, missing, progress }: PreviewSection): HTMLElement {
	const name = element('span', {}, title);
	if (missing !== null)
		return element('a', { href: '#', 'data-missing': missing }, icon('missing'), name, hiddenText('missing'));
	const attributes = { href: `#${anchor ?? ''}`, 'data-anchor': anchor ?? '' };
	if (progress === null || progress.total === 0)
		return element('a', { ...attributes, class: 'archdocs-unasked' }, ring(0), name);
	const { filled, total } = progress;
	const filledText = hiddenText(`${filled} of ${total} filled`);
	if (filled === total)
		return element('a', { ...attributes, class: 'archdocs-done' }, icon('done'), name, filledText);
	const figure = element('span', { class: 'archdocs-figure', 'aria-hidden': 'true' }, `${filled}/${total}`);
	return element('a', attributes, ring(filled / total), name, filledText, figure);
}

/** Text for screen readers only. */
function hiddenText(text: string): HTMLElement {
	return element('span', { class: 'archdocs-unseen' }, text);
}
