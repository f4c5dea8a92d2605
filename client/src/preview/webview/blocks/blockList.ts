import type { BlockSplice, PreviewBlock } from '#common/protocol/preview.ts';
import { element } from '../element.ts';
import { partitionPoint } from '../partitionPoint.ts';
import { patchContent } from '../patchContent.ts';

/** A block of the document in the page. */
export interface ShownBlock {
	readonly element: HTMLElement;
	html: string;
	/** How many lines of the source it covers. */
	lines: number;
	/** The line of the source in which it starts, from 0. */
	start: number;
	/** Whether its HTML is not in its element yet. */
	isPending: boolean;
}

/** What the page does with blocks beside showing their HTML. */
export interface BlockHost {
	/** Changes content before it gets into the page. */
	decorate(content: HTMLElement): void;
	/** Whether an element of the page stays as it is where `wanted` would replace it. */
	keeps(shown: HTMLElement, wanted: HTMLElement): boolean;
	/** Called when the content of an element is new or has changed. */
	onShown(content: HTMLElement): void;
}

/** How many blocks are filled at once: at the start of a document, and around a place that comes into view. */
const batchSize = 60;

/** How long later blocks are filled before the page can do something else, in milliseconds. */
const sliceDuration = 8;

/** The estimated height of a source line in the page, in pixels. It is used for blocks that were never in view. */
const lineHeight = 24;

/**
 * The blocks of a document in the page. Changed blocks are patched. In a long document, blocks start as empty elements of
 * about the right height and are filled little by little.
 */
export class BlockList {
	readonly #article: HTMLElement;
	readonly #host: BlockHost;
	readonly #byElement = new WeakMap<Element, ShownBlock>();
	readonly #blocks: ShownBlock[] = [];
	/** The index of the first block whose start may be out of date. */
	#counted = 0;
	/** The index of the first block that may be pending. */
	#filled = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(article: HTMLElement, host: BlockHost) {
		this.#article = article;
		this.#host = host;
	}

	get size(): number {
		return this.#blocks.length;
	}

	/** How many lines of the source the blocks cover. */
	get lines(): number {
		const last = this.#count().at(-1);
		return last === undefined ? 0 : last.start + last.lines;
	}

	clear(): void {
		this.#blocks.length = 0;
		this.#counted = 0;
		this.#filled = 0;
		this.#article.replaceChildren();
	}

	/** Replaces blocks by others. Patches as many elements as possible. */
	apply({ start, remove, blocks }: BlockSplice): void {
		const from = Math.min(start, this.#blocks.length);
		const removed = this.#blocks.slice(from, from + remove);
		const kept = removed.slice(0, blocks.length);
		for (const [index, block] of kept.entries()) this.#update(block, blocks[index] ?? block);
		for (const { element } of removed.slice(blocks.length)) element.remove();
		const added = blocks.slice(kept.length).map((block) => this.#create(block));
		const before = this.#blocks[from + remove]?.element ?? null;
		const fragment = document.createDocumentFragment();
		for (const { element } of added) fragment.append(element);
		this.#article.insertBefore(fragment, before);
		this.#replace(from + kept.length, removed.length - kept.length, added);
		this.#counted = Math.min(this.#counted, from);
		if (added.length === 0) return;
		this.#filled = Math.min(this.#filled, from + kept.length);
		if (this.#filled < batchSize) this.#fillRange(this.#filled, batchSize);
		this.#fillLater();
	}

	/** The block that covers a source line, or the nearest one. Undefined when there are no blocks. */
	atLine(line: number): ShownBlock | undefined {
		const blocks = this.#count();
		return blocks[Math.max(0, partitionPoint(blocks.length, (index) => startOf(blocks[index]) > line) - 1)];
	}

	/** The block at a height of the window in pixels, or the nearest one. Undefined when there are no blocks. */
	atHeight(y: number): ShownBlock | undefined {
		const blocks = this.#count();
		const below = partitionPoint(blocks.length, (index) => topOf(blocks[index]) > y);
		return blocks[Math.max(0, below - 1)];
	}

	/** The block that contains an element. */
	around(content: Element): ShownBlock | undefined {
		this.#count();
		const owner = content.closest('.archdocs-block');
		return owner === null ? undefined : this.#byElement.get(owner);
	}

	/** Fills the blocks around one now, so that its position is exact. */
	fillAround(block: ShownBlock): void {
		if (this.#filled >= this.#blocks.length) return;
		const index = this.#blocks.indexOf(block);
		this.#fillRange(index - batchSize / 2, index + batchSize / 2);
	}

	/** Fills all blocks now. */
	fillAll(): void {
		this.#fillRange(this.#filled, this.#blocks.length);
		this.#filled = this.#blocks.length;
	}

	/** The elements of the blocks that are filled. */
	get contents(): readonly HTMLElement[] {
		return this.#blocks.filter(({ isPending }) => !isPending).map(({ element }) => element);
	}

	/** A block whose element is still empty. */
	#create({ html, lines }: PreviewBlock): ShownBlock {
		const shown = { element: element('div', { class: 'archdocs-block archdocs-pending' }), html, lines };
		setExpectedHeight(shown.element, lines);
		const block = { ...shown, start: 0, isPending: true };
		this.#byElement.set(block.element, block);
		return block;
	}

	#update(block: ShownBlock, { html, lines }: PreviewBlock): void {
		block.lines = lines;
		if (block.html === html) return;
		block.html = html;
		if (block.isPending) return;
		const wanted = element('div');
		wanted.innerHTML = html;
		this.#host.decorate(wanted);
		patchContent(block.element, wanted, (shown, other) => this.#host.keeps(shown, other));
		this.#host.onShown(block.element);
	}

	#fill(block: ShownBlock): void {
		if (!block.isPending) return;
		block.isPending = false;
		const content = element('div');
		content.innerHTML = block.html;
		this.#host.decorate(content);
		block.element.replaceChildren(...content.childNodes);
		block.element.classList.remove('archdocs-pending');
		this.#host.onShown(block.element);
	}

	#fillRange(from: number, to: number): void {
		for (const block of this.#blocks.slice(Math.max(0, from), to)) this.#fill(block);
	}

	#fillLater(): void {
		if (this.#timer !== undefined || this.#filled >= this.#blocks.length) return;
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			const end = performance.now() + sliceDuration;
			while (this.#filled < this.#blocks.length && performance.now() < end) {
				this.#fillRange(this.#filled, this.#filled + 1);
				this.#filled++;
			}
			this.#fillLater();
		});
	}

	/** Replaces entries of the list one by one: `splice` cannot take an argument for each of ten thousand blocks. */
	#replace(start: number, remove: number, added: readonly ShownBlock[]): void {
		const following = this.#blocks.slice(start + remove);
		this.#blocks.length = start;
		for (const block of added) this.#blocks.push(block);
		for (const block of following) this.#blocks.push(block);
	}

	/** The blocks, all with an up-to-date start. */
	#count(): readonly ShownBlock[] {
		const before = this.#blocks[this.#counted - 1];
		let line = before === undefined ? 0 : before.start + before.lines;
		for (const block of this.#blocks.slice(this.#counted)) {
			block.start = line;
			line += block.lines;
		}
		this.#counted = this.#blocks.length;
		return this.#blocks;
	}
}

function startOf(block: ShownBlock | undefined): number {
	return block?.start ?? 0;
}

function topOf(block: ShownBlock | undefined): number {
	return block?.element.getBoundingClientRect().top ?? 0;
}

/** Gives the element of a pending block about the height that its content will have. */
function setExpectedHeight(block: HTMLElement, lines: number): void {
	block.style.setProperty('--archdocs-expected', `${Math.max(1, lines) * lineHeight}px`);
}
