import type { FromPage } from '#common/protocol/pageMessages.ts';
import type { ProtocolRange } from '#common/protocol/ranges.ts';
import type { BlockList } from '../blocks/blockList.ts';

/** What {@link listenForClicks} needs from the page. */
export interface ClickHost {
	readonly isReader: boolean;
	post(message: FromPage): void;
	/** Scrolls to a heading, or to a line such as `L12`. @param fragment without `#` */
	goToFragment(fragment: string): void;
}

/** Acts on clicks and on the keyboard in an article. */
export function listenForClicks(article: HTMLElement, blocks: BlockList, host: ClickHost): void {
	/** False when the target leads nowhere. */
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
		// VS Code would open the link as well.
		event.stopPropagation();
	});
	// The middle button would open a new window.
	article.addEventListener('auxclick', (event) => event.preventDefault());
	article.addEventListener('keydown', (event) => {
		const { target, key } = event;
		if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement)) return;
		if (!target.matches('[role="button"]') || !act(target, false)) return;
		event.preventDefault();
	});
}

/** What to tell the extension about a part that was activated. */
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
	const range = isReader || block === undefined ? undefined : rangeFrom(at, block.start);
	if (range !== undefined) return { type: 'select', range };
	const href = part.closest('a[href]')?.getAttribute('href');
	return href ? { type: 'open', href, aside } : undefined;
}

/** The line of a part, counted from the start of its block. A block of HTML can have several headings. */
function lineWithin(part: HTMLElement): number {
	return Number(part.closest<HTMLElement>('[data-line]')?.dataset.line ?? 0);
}

/** Whether the reader has selected text in the target, which is not a click. */
function isSelecting(target: Element): boolean {
	const selection = getSelection();
	return selection !== null && !selection.isCollapsed && selection.containsNode(target, true);
}

/**
 * Reads the range in a `data-at` attribute, `L:C-L:C`. Undefined when it has another form.
 *
 * @param start the line that its lines count from
 */
function rangeFrom(text: string | undefined, start: number): ProtocolRange | undefined {
	const found = /^(\d+):(\d+)-(\d+):(\d+)$/.exec(text ?? '');
	if (found === null) return undefined;
	const [fromLine = 0, fromCharacter = 0, toLine = 0, toCharacter = 0] = found.slice(1).map(Number);
	return {
		start: { line: start + fromLine, character: fromCharacter },
		end: { line: start + toLine, character: toCharacter },
	};
}
