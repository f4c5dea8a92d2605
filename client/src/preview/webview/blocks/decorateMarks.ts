import { icon } from '../icon.ts';

/** Elements that must not be nested in each other. */
const interactive = 'a, button, summary, input, [role="button"]';

/** The icons of notes, by severity. */
const noteIcons = { error: 'error', warning: 'warning', information: 'information', hint: 'hint' } as const;

/**
 * Makes marks, notes and buttons usable with mouse, keyboard and screen reader.
 *
 * @param isReader in reader view, they become plain text
 */
export function decorateMarks(content: HTMLElement, isReader: boolean): void {
	for (const mark of content.querySelectorAll<HTMLElement>('[data-at], [data-tip]')) undecorate(mark);
	if (isReader) return;
	for (const note of content.querySelectorAll<HTMLElement>('.archdocs-note')) decorateNote(note);
	for (const mark of content.querySelectorAll<HTMLElement>('[data-at]')) {
		const isAlone =
			mark.parentElement?.closest(interactive) === null && mark.querySelector(interactive) === null;
		// Only the first of several elements of one mark becomes a button.
		if (!isAlone || mark.matches(interactive) || mark.dataset.continued !== undefined) continue;
		mark.tabIndex = 0;
		mark.setAttribute('role', 'button');
	}
	for (const tip of content.querySelectorAll<HTMLElement>('[data-tip]:not([data-at])'))
		if (!tip.matches(interactive) && tip.closest(interactive) === null) tip.tabIndex = 0;
	for (const button of content.querySelectorAll<HTMLElement>('button[data-fill]')) decorateFill(button);
}

/**
 * Sets classes for what a block contains, because its style depends on that. The selector `:has` would make every change of a
 * long document slow.
 */
export function classifyBlock(block: HTMLElement): void {
	const contains = (name: string) => [...block.children].some((child) => child.classList.contains(name));
	block.classList.toggle('archdocs-noted', contains('archdocs-note'));
	block.classList.toggle('archdocs-ghostly', contains('archdocs-ghost'));
}

function undecorate(mark: HTMLElement): void {
	if (mark.matches('a, button')) return;
	mark.removeAttribute('tabindex');
	mark.removeAttribute('role');
}

/** Gives a note its icon, and its position among the notes of a line. */
function decorateNote(note: HTMLElement): void {
	const severity = note.dataset.severity ?? '';
	note.replaceChildren(icon(isSeverity(severity) ? noteIcons[severity] : 'information'));
	note.setAttribute('aria-label', note.dataset.tip ?? 'Finding');
	const line = note.closest('tr, li, p, h1, h2, h3, h4, h5, h6, blockquote, .archdocs-block');
	const notes = [...(line?.querySelectorAll('.archdocs-note') ?? [])];
	note.style.setProperty('--archdocs-nth', String(Math.max(0, notes.indexOf(note))));
}

function isSeverity(value: string): value is keyof typeof noteIcons {
	return Object.hasOwn(noteIcons, value);
}

function decorateFill(button: HTMLElement): void {
	if (button.querySelector('svg') === null) button.prepend(icon('fill'));
}
