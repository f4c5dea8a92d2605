import type { FromPage } from '#common/protocol/pageMessages.ts';
import type { BlockList } from '../blocks/blockList.ts';
import { parsePlace } from '../blocks/parsePlace.ts';

/** What clicks in the article lead to. */
export interface ClickHost {
	readonly isReader: boolean;
	post(message: FromPage): void;
	goToFragment(fragment: string): void;
}

/** Hears what is clicked in an article, or pressed. */
export function hearClicks(article: HTMLElement, blocks: BlockList, host: ClickHost): void {
	const act = (target: Element, aside: boolean): boolean => {
		const part = target.closest<HTMLElement>('[data-insert], [data-fill], [data-at], a[href]');
		if (part === null) return false;
		const message = messageOf(part, blocks, host.isReader, aside);
		const href = part.closest('a[href]')?.getAttribute('href') ?? null;
		if (message?.type === 'open' && message.href.startsWith('#')) host.goToFragment(message.href.slice(1));
		else if (message !== undefined) host.post(message);
		return message !== undefined || href !== null;
	};
	article.addEventListener('click', (event) => {
		const { target, ctrlKey, metaKey } = event;
		if (!(target instanceof Element) || isSelecting(target)) return;
		if (!act(target, ctrlKey || metaKey)) return;
		event.preventDefault();
		// The editor around the page would open links, too.
		event.stopPropagation();
	});
	// The middle button would open a window.
	article.addEventListener('auxclick', (event) => event.preventDefault());
	article.addEventListener('keydown', (event) => {
		const { target, key } = event;
		if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement)) return;
		if (!target.matches('[role="button"]') || !act(target, false)) return;
		event.preventDefault();
	});
}

function messageOf(
	part: HTMLElement,
	blocks: BlockList,
	isReader: boolean,
	aside: boolean,
): FromPage | undefined {
	const { insert, fill, at } = part.dataset;
	const block = blocks.around(part);
	if (insert !== undefined) return { type: 'insert', id: insert };
	if (fill !== undefined) return block && { type: 'fill', line: block.start + lineWithin(part) };
	const range = isReader || block === undefined ? undefined : parsePlace(at, block.start);
	if (range !== undefined) return { type: 'select', range };
	const href = part.closest('a[href]')?.getAttribute('href');
	return href ? { type: 'open', href, aside } : undefined;
}

/** HTML may join several headings in one block. */
function lineWithin(part: HTMLElement): number {
	return Number(part.closest<HTMLElement>('[data-line]')?.dataset.line ?? 0);
}

/** Text was dragged over: that is no click. */
function isSelecting(target: Element): boolean {
	const selection = getSelection();
	return selection !== null && !selection.isCollapsed && selection.containsNode(target, true);
}
