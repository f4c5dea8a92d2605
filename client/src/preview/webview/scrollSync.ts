import type { BlockList } from './blocks/blockList.ts';
import type { ShownBlock } from './blocks/shownBlock.ts';

/** For how long scrolling counts as the reader's after a hand was last at it, in milliseconds. */
const patience = 400;

const scrollKeys: ReadonlySet<string> = new Set([
	'ArrowDown',
	'ArrowUp',
	'PageDown',
	'PageUp',
	'Home',
	'End',
	' ',
]);

interface Height {
	readonly line: number;
	readonly y: number;
}

/** Lines of the source at the top of the window. Tells scrolling by the reader from all other. */
export class ScrollSync {
	readonly #blocks: BlockList;
	readonly #header: HTMLElement;
	#handUntil = 0;
	#isHeld = false;

	constructor(blocks: BlockList, header: HTMLElement) {
		this.#blocks = blocks;
		this.#header = header;
		const passive = { passive: true };
		addEventListener('wheel', () => this.takeInHand(), passive);
		addEventListener('touchmove', () => this.takeInHand(), passive);
		addEventListener('keydown', ({ key }) => scrollKeys.has(key) && this.takeInHand(), passive);
		// Presses of the scroll bar, and what is dragged over the edge of the window.
		addEventListener('pointerdown', () => this.#hold(true), passive);
		addEventListener('pointerup', () => this.#hold(false), passive);
		addEventListener('pointercancel', () => this.#hold(false), passive);
	}

	/** The reader is scrolling. */
	get isInHand(): boolean {
		return this.#isHeld || performance.now() < this.#handUntil;
	}

	/** What is scrolled next is the reader's doing. */
	takeInHand(): void {
		this.#handUntil = performance.now() + patience;
	}

	/** The line at the top, with the part of it that is out of view. */
	get topLine(): number {
		if (scrollY <= 0) return 0;
		const y = this.#top;
		const block = this.#blocks.atHeight(y);
		if (block === undefined) return 0;
		const heights = heightsOf(block);
		const below = heights.findIndex((height) => height.y > y);
		const [before, after] = [heights[below - 1], heights[below]];
		if (before === undefined || after === undefined)
			return below === 0 ? block.start : block.start + block.lines;
		const part = (y - before.y) / (after.y - before.y);
		return before.line + part * (after.line - before.line);
	}

	/** Brings a line to the top. */
	show(line: number): void {
		if (line <= 0) {
			scrollTo({ top: 0 });
			return;
		}
		const block = this.#blocks.atLine(line);
		if (block === undefined) return;
		this.#blocks.fillAround(block);
		// What comes into view is as high as it is only then.
		for (let left = 3; left > 0; left--) {
			const off = heightOf(block, line) - this.#top;
			if (Math.abs(off) < 1) return;
			scrollBy({ top: off });
		}
	}

	/** Brings an element to the top. */
	showElement(target: Element): void {
		const block = this.#blocks.around(target);
		if (block) this.#blocks.fillAround(block);
		for (let left = 3; left > 0; left--)
			scrollBy({ top: target.getBoundingClientRect().top - this.#top - 12 });
	}

	/** Where the header, which stays, ends. */
	get #top(): number {
		return getComputedStyle(this.#header).position === 'sticky'
			? this.#header.getBoundingClientRect().height
			: 0;
	}

	#hold(isHeld: boolean): void {
		this.#isHeld = isHeld;
		this.takeInHand();
	}
}

/** Where lines of a block are in the window: its start, the parts that say where they start, its end. */
function heightsOf(block: ShownBlock): readonly Height[] {
	const { top, bottom } = block.element.getBoundingClientRect();
	const heights: Height[] = [{ line: block.start, y: top }];
	for (const part of block.element.querySelectorAll<HTMLElement>('[data-line]')) {
		const line = block.start + Number(part.dataset.line);
		const { top: y } = part.getBoundingClientRect();
		const last = heights.at(-1);
		if (last && line > last.line && y > last.y && y < bottom) heights.push({ line, y });
	}
	heights.push({ line: block.start + block.lines, y: bottom });
	return heights;
}

function heightOf(block: ShownBlock, line: number): number {
	const heights = heightsOf(block);
	const next = heights.findIndex((height) => height.line > line);
	const [before, after] = [heights[next - 1], heights[next]];
	if (before === undefined || after === undefined) return heights.at(-1)?.y ?? 0;
	return before.y + ((line - before.line) / (after.line - before.line)) * (after.y - before.y);
}
