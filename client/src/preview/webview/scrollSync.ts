import type { BlockList, ShownBlock } from './blocks/blockList.ts';

/** How long scrolling counts as the reader's after the last input that scrolls, in milliseconds. */
const readerDuration = 400;

const scrollKeys: ReadonlySet<string> = new Set([
	'ArrowDown',
	'ArrowUp',
	'PageDown',
	'PageUp',
	'Home',
	'End',
	' ',
]);

/** Where a line of the source is in the window. */
interface LinePosition {
	readonly line: number;
	/** In pixels. */
	readonly y: number;
}

/** Maps between lines of the source and scroll positions. Tells scrolling by the reader from any other. */
export class ScrollSync {
	readonly #blocks: BlockList;
	readonly #header: HTMLElement;
	/** Until when scrolling counts as the reader's. */
	#readerUntil = 0;
	#isHeld = false;

	constructor(blocks: BlockList, header: HTMLElement) {
		this.#blocks = blocks;
		this.#header = header;
		const passive = { passive: true };
		addEventListener('wheel', () => this.expectReaderScroll(), passive);
		addEventListener('touchmove', () => this.expectReaderScroll(), passive);
		addEventListener('keydown', ({ key }) => scrollKeys.has(key) && this.expectReaderScroll(), passive);
		// These cover the scroll bar, and a selection that is dragged beyond the window.
		addEventListener('pointerdown', () => this.#hold(true), passive);
		addEventListener('pointerup', () => this.#hold(false), passive);
		addEventListener('pointercancel', () => this.#hold(false), passive);
	}

	/** Whether the reader is scrolling. */
	get isReaderScrolling(): boolean {
		return this.#isHeld || performance.now() < this.#readerUntil;
	}

	/** Counts the scrolling that follows as the reader's. */
	expectReaderScroll(): void {
		this.#readerUntil = performance.now() + readerDuration;
	}

	/** The line at the top of the window. A fraction says how much of the line is above the top. */
	get topLine(): number {
		if (scrollY <= 0) return 0;
		const y = this.#top;
		const block = this.#blocks.atHeight(y);
		if (block === undefined) return 0;
		const positions = positionsIn(block);
		const below = positions.findIndex((position) => position.y > y);
		const [before, after] = [positions[below - 1], positions[below]];
		if (before === undefined || after === undefined)
			return below === 0 ? block.start : block.start + block.lines;
		const share = (y - before.y) / (after.y - before.y);
		return before.line + share * (after.line - before.line);
	}

	/** Scrolls a line to the top. */
	show(line: number): void {
		if (line <= 0) {
			scrollTo({ top: 0 });
			return;
		}
		const block = this.#blocks.atLine(line);
		if (block === undefined) return;
		this.#blocks.fillAround(block);
		// Blocks get their real height once they are in view, so one step may not be enough.
		for (let left = 3; left > 0; left--) {
			const off = yOf(block, line) - this.#top;
			if (Math.abs(off) < 1) return;
			scrollBy({ top: off });
		}
	}

	/** Scrolls an element to the top. */
	showElement(target: Element): void {
		const block = this.#blocks.around(target);
		if (block) this.#blocks.fillAround(block);
		for (let left = 3; left > 0; left--)
			scrollBy({ top: target.getBoundingClientRect().top - this.#top - 12 });
	}

	/** The height of the header where it is sticky; otherwise 0. */
	get #top(): number {
		return getComputedStyle(this.#header).position === 'sticky'
			? this.#header.getBoundingClientRect().height
			: 0;
	}

	#hold(isHeld: boolean): void {
		this.#isHeld = isHeld;
		this.expectReaderScroll();
	}
}

/** The known positions in a block: its start, its parts with a `data-line`, and its end. */
function positionsIn(block: ShownBlock): readonly LinePosition[] {
	const { top, bottom } = block.element.getBoundingClientRect();
	const positions: LinePosition[] = [{ line: block.start, y: top }];
	for (const part of block.element.querySelectorAll<HTMLElement>('[data-line]')) {
		const line = block.start + Number(part.dataset.line);
		const { top: y } = part.getBoundingClientRect();
		const last = positions.at(-1);
		if (last && line > last.line && y > last.y && y < bottom) positions.push({ line, y });
	}
	positions.push({ line: block.start + block.lines, y: bottom });
	return positions;
}

/** Where a line of a block is in the window, in pixels. */
function yOf(block: ShownBlock, line: number): number {
	const positions = positionsIn(block);
	const next = positions.findIndex((position) => position.line > line);
	const [before, after] = [positions[next - 1], positions[next]];
	if (before === undefined || after === undefined) return positions.at(-1)?.y ?? 0;
	return before.y + ((line - before.line) / (after.line - before.line)) * (after.y - before.y);
}
