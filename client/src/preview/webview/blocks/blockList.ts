import type { BlockSplice, PreviewBlock } from '#common/protocol/preview.ts';
import { element } from '../element.ts';
import { patch } from '../patch.ts';
import { firstAfter } from './firstAfter.ts';
import type { ShownBlock } from './shownBlock.ts';

/** What is done to blocks beside showing their HTML. */
export interface BlockHost {
	/** Changes what is to be shown before it is in the page. */
	dress(content: HTMLElement): void;
	/** True for an element in the page that is not to be touched where `wanted` comes in its place. */
	keeps(shown: HTMLElement, wanted: HTMLElement): boolean;
	/** The content of this element is new, or other than before. */
	shown(content: HTMLElement): void;
}

/** How many blocks are put into the page at once before the reader sees it, and around a place that comes into view. */
const atOnce = 60;

/** For how long the rest is put into the page in one go, in milliseconds. */
const slice = 8;

/** About as high as a line of the source is in the page, in pixels. Only blocks that were never in view are that high. */
const lineHeight = 24;

/** The blocks of a document: those that changed are patched, and those of a long document come in little by little. */
export class BlockList {
	readonly #article: HTMLElement;
	readonly #host: BlockHost;
	readonly #byElement = new WeakMap<Element, ShownBlock>();
	readonly #blocks: ShownBlock[] = [];
	/** Lines are counted anew from this block on. */
	#counted = 0;
	/** No block before this one is pending. */
	#filled = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(article: HTMLElement, host: BlockHost) {
		this.#article = article;
		this.#host = host;
	}

	get size(): number {
		return this.#blocks.length;
	}

	/** How many lines of the source are shown. */
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

	apply({ start, remove, blocks }: BlockSplice): void {
		const from = Math.min(start, this.#blocks.length);
		const gone = this.#blocks.slice(from, from + remove);
		const kept = gone.slice(0, blocks.length);
		for (const [index, block] of kept.entries()) this.#change(block, blocks[index] ?? block);
		for (const { element } of gone.slice(blocks.length)) element.remove();
		const added = blocks.slice(kept.length).map((block) => this.#make(block));
		const before = this.#blocks[from + remove]?.element ?? null;
		const fragment = document.createDocumentFragment();
		for (const { element } of added) fragment.append(element);
		this.#article.insertBefore(fragment, before);
		this.#replace(from + kept.length, gone.length - kept.length, added);
		this.#counted = Math.min(this.#counted, from);
		if (added.length === 0) return;
		this.#filled = Math.min(this.#filled, from + kept.length);
		if (this.#filled < atOnce) this.#fillRange(this.#filled, atOnce);
		this.#fillLater();
	}

	/** The block that a line is in; undefined where there is none at all. */
	atLine(line: number): ShownBlock | undefined {
		const blocks = this.#count();
		return blocks[Math.max(0, firstAfter(blocks.length, (index) => startOf(blocks[index]) > line) - 1)];
	}

	/** The block that is at a height of the window. */
	atHeight(y: number): ShownBlock | undefined {
		const blocks = this.#count();
		const below = firstAfter(blocks.length, (index) => topOf(blocks[index]) > y);
		return blocks[Math.max(0, below - 1)];
	}

	/** The block that an element is in. */
	around(content: Element): ShownBlock | undefined {
		this.#count();
		const owner = content.closest('.archdocs-block');
		return owner === null ? undefined : this.#byElement.get(owner);
	}

	/** Puts the blocks around one into the page now, so that where it is can be told. */
	fillAround(block: ShownBlock): void {
		if (this.#filled >= this.#blocks.length) return;
		const index = this.#blocks.indexOf(block);
		this.#fillRange(index - atOnce / 2, index + atOnce / 2);
	}

	/** Puts all of it into the page now. */
	fillAll(): void {
		this.#fillRange(this.#filled, this.#blocks.length);
		this.#filled = this.#blocks.length;
	}

	/** The elements of the blocks that are in the page. */
	get contents(): readonly HTMLElement[] {
		return this.#blocks.filter(({ isPending }) => !isPending).map(({ element }) => element);
	}

	#make({ html, lines }: PreviewBlock): ShownBlock {
		const shown = { element: element('div', { class: 'archdocs-block archdocs-pending' }), html, lines };
		sizeLike(shown.element, lines);
		const block = { ...shown, start: 0, isPending: true };
		this.#byElement.set(block.element, block);
		return block;
	}

	#change(block: ShownBlock, { html, lines }: PreviewBlock): void {
		block.lines = lines;
		if (block.html === html) return;
		block.html = html;
		if (block.isPending) return;
		const wanted = element('div');
		wanted.innerHTML = html;
		this.#host.dress(wanted);
		patch(block.element, wanted, (shown, other) => this.#host.keeps(shown, other));
		this.#host.shown(block.element);
	}

	#fill(block: ShownBlock): void {
		if (!block.isPending) return;
		block.isPending = false;
		const content = element('div');
		content.innerHTML = block.html;
		this.#host.dress(content);
		block.element.replaceChildren(...content.childNodes);
		block.element.classList.remove('archdocs-pending');
		this.#host.shown(block.element);
	}

	#fillRange(from: number, to: number): void {
		for (const block of this.#blocks.slice(Math.max(0, from), to)) this.#fill(block);
	}

	#fillLater(): void {
		if (this.#timer !== undefined || this.#filled >= this.#blocks.length) return;
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			const end = performance.now() + slice;
			while (this.#filled < this.#blocks.length && performance.now() < end) {
				this.#fillRange(this.#filled, this.#filled + 1);
				this.#filled++;
			}
			this.#fillLater();
		});
	}

	/** A call with ten thousand arguments would be too much for `splice`. */
	#replace(start: number, remove: number, added: readonly ShownBlock[]): void {
		const behind = this.#blocks.slice(start + remove);
		this.#blocks.length = start;
		for (const block of added) this.#blocks.push(block);
		for (const block of behind) this.#blocks.push(block);
	}

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

function sizeLike(block: HTMLElement, lines: number): void {
	block.style.setProperty('--archdocs-expected', `${Math.max(1, lines) * lineHeight}px`);
}
