import { element } from './element.ts';
import { icon } from './icon.ts';

/** The elements that every page has. */
export interface Frame {
	readonly header: HTMLElement;
	readonly title: HTMLElement;
	readonly facts: HTMLElement;
	/** Progress and number of findings. */
	readonly status: HTMLElement;
	readonly outlineButton: HTMLButtonElement;
	readonly readerButton: HTMLButtonElement;
	readonly exportButton: HTMLButtonElement;
	readonly outline: HTMLElement;
	readonly main: HTMLElement;
	/** Says why the document is not shown, in place of the article. */
	readonly problem: HTMLElement;
	readonly article: HTMLElement;
}

/** Builds the frame of a page in its body. */
export function createFrame(body: HTMLElement): Frame {
	const title = element('div', { class: 'archdocs-title' });
	const facts = element('dl', { class: 'archdocs-facts' });
	const status = element('div', { class: 'archdocs-standing' });
	const outlineButton = button('outline', 'Outline', {
		class: 'archdocs-tool archdocs-outline-button',
		'aria-expanded': 'false',
		'aria-controls': outlineId,
	});
	const readerButton = button('reader', 'Reader view', { class: 'archdocs-tool', 'aria-pressed': 'false' });
	const exportButton = button('export', 'Export', { class: 'archdocs-tool' });
	const tools = element('div', { class: 'archdocs-tools' }, outlineButton, readerButton, exportButton);
	const header = element(
		'header',
		{ class: 'archdocs-header' },
		element('div', { class: 'archdocs-bar' }, title, tools),
		facts,
		status,
	);
	const outline = element('nav', { id: outlineId, class: 'archdocs-outline', 'aria-label': 'Outline' });
	const problem = element('p', { class: 'archdocs-problem', role: 'status' });
	const article = element('article', { class: 'archdocs-article' });
	const main = element('main', { id: mainId, tabindex: '-1' }, problem, article);
	problem.hidden = true;
	const skip = element('a', { class: 'archdocs-skip', href: `#${mainId}` }, 'Skip to the document');
	skip.addEventListener('click', (event) => {
		event.preventDefault();
		event.stopPropagation();
		main.focus();
	});
	body.append(skip, header, element('div', { class: 'archdocs-columns' }, main, outline));
	return {
		header,
		title,
		facts,
		status,
		outlineButton,
		readerButton,
		exportButton,
		outline,
		main,
		problem,
		article,
	};
}

const outlineId = 'archdocs-page-outline';

const mainId = 'archdocs-page-main';

function button(
	name: 'outline' | 'reader' | 'export',
	label: string,
	attributes: Readonly<Record<string, string>>,
): HTMLButtonElement {
	return element('button', { type: 'button', ...attributes }, icon(name), element('span', {}, label));
}
