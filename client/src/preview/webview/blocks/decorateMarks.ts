import { icon } from '../icon.ts';

/** What a link, a button or another mark cannot have in it, nor be in. */
const interactive = 'a, button, summary, input, [role="button"]';

/** How notes look, by their severity. */
const noteIcons = { error: 'error', warning: 'warning', information: 'information', hint: 'hint' } as const;

/** Makes marks, notes and buttons of a block usable by mouse, keyboard and screen reader, or plain text for readers. */
export function decorateMarks(content: HTMLElement, isReader: boolean): void {
	for (const mark of content.querySelectorAll<HTMLElement>('[data-at], [data-tip]')) undecorate(mark);
	if (isReader) return;
	for (const note of content.querySelectorAll<HTMLElement>('.archdocs-note')) decorateNote(note);
	for (const mark of content.querySelectorAll<HTMLElement>('[data-at]')) {
		const isAlone =
			mark.parentElement?.closest(interactive) === null && mark.querySelector(interactive) === null;
		// One that goes on over several elements is one button all the same.
		if (!isAlone || mark.matches(interactive) || mark.dataset.continued !== undefined) continue;
		mark.tabIndex = 0;
		mark.setAttribute('role', 'button');
	}
	for (const tip of content.querySelectorAll<HTMLElement>('[data-tip]:not([data-at])'))
		if (!tip.matches(interactive) && tip.closest(interactive) === null) tip.tabIndex = 0;
	for (const button of content.querySelectorAll<HTMLElement>('button[data-fill]')) decorateFill(button);
}

function undecorate(mark: HTMLElement): void {
	if (mark.matches('a, button')) return;
	mark.removeAttribute('tabindex');
	mark.removeAttribute('role');
}

/** Those of a line stand beside each other. */
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
