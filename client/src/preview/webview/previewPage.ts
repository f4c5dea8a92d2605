import { idPrefix } from '#common/idPrefix.ts';
import { read } from '#common/protocol/message.ts';
import { type FromPage, pageState, type ShownDocument, type ToPage } from '#common/protocol/pageMessages.ts';
import type { PreviewUpdate } from '#common/protocol/preview.ts';
import { BlockList } from './blocks/blockList.ts';
import { decorateImages } from './blocks/decorateImages.ts';
import { classifyBlock, decorateMarks } from './blocks/decorateMarks.ts';
import { Diagrams, type DrawerScript } from './diagrams/diagrams.ts';
import { decorateFigures } from './diagrams/figures.ts';
import type { Frame } from './frame.ts';
import { listenForClicks } from './parts/listenForClicks.ts';
import { OutlineView } from './parts/outlineView.ts';
import { createOverflowObserver, decorateScrollable } from './parts/overflow.ts';
import { showHeader } from './parts/showHeader.ts';
import { Tooltip } from './parts/tooltip.ts';
import { ScrollSync } from './scrollSync.ts';
import type { WebviewApi } from './webviewApi.ts';

/** Where the page scrolls once that part of the document has arrived. */
type ScrollGoal = { readonly line: number } | { readonly anchor: string };

/** The page of a preview. It shows what the extension sends, and reports what the reader does. */
export class PreviewPage {
	readonly #api: WebviewApi;
	readonly #frame: Frame;
	readonly #blocks: BlockList;
	readonly #diagrams: Diagrams;
	readonly #outline: OutlineView;
	readonly #tooltip: Tooltip;
	readonly #scroll: ScrollSync;
	#shown: ShownDocument | undefined;
	#isReader = false;
	/** Whether the first update of the document has arrived. Earlier updates are for another document. */
	#hasStarted = false;
	#goal: ScrollGoal | undefined;
	#isUpdatePending = false;
	/** Whether the reader has scrolled since the extension was last told. */
	#hasScrolled = false;
	#saveTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(api: WebviewApi, frame: Frame, script: DrawerScript) {
		this.#api = api;
		this.#frame = frame;
		this.#diagrams = new Diagrams(script);
		const observeOverflow = createOverflowObserver();
		this.#blocks = new BlockList(frame.article, {
			decorate: (content) => this.#decorate(content),
			keeps: (shown) => this.#diagrams.keeps(shown),
			onShown: (content) => {
				this.#diagrams.adopt(content);
				observeOverflow(content);
				classifyBlock(content);
			},
		});
		this.#scroll = new ScrollSync(this.#blocks, frame.header);
		this.#tooltip = new Tooltip(frame.main);
		this.#outline = new OutlineView(frame.outline, frame.outlineButton, {
			goToHeading: (anchor) => this.#goToFragment(anchor),
			goToMissingSection: (id) => this.#goToMissingSection(id),
		});
		this.#listen();
		this.#setReader(read(pageState, api.getState())?.reader === true);
	}

	/** Handles a message from the extension. */
	handle(message: ToPage): void {
		switch (message.type) {
			case 'document':
				this.#start(message);
				break;
			case 'update':
				this.#update(message.update);
				break;
			case 'scroll':
				// The page ignores the editor while the reader scrolls.
				if (!this.#scroll.isReaderScrolling) this.#goTo({ line: message.line });
				break;
			case 'reader':
				this.#setReader(message.on);
				break;
			case 'lock':
				if (this.#shown) this.#shown = { ...this.#shown, locked: message.on };
				this.#save();
				break;
			case 'draw':
				void this.#draw(message.request);
				break;
			case 'problem':
				this.#showProblem(message.message);
				break;
		}
	}

	/** Draws the diagrams again in the colours of the new theme. */
	onThemeChange(): void {
		this.#diagrams.redraw(this.#blocks.contents);
	}

	#listen(): void {
		const { readerButton, exportButton, status, article } = this.#frame;
		readerButton.addEventListener('click', () => {
			this.#setReader(!this.#isReader);
			this.#post({ type: 'reader', on: this.#isReader });
		});
		exportButton.addEventListener('click', () => this.#post({ type: 'export' }));
		status.addEventListener('click', ({ target }) => {
			if (target instanceof Element && target.closest('button')) this.#post({ type: 'showProblems' });
		});
		const page = this;
		listenForClicks(article, this.#blocks, {
			get isReader() {
				return page.#isReader;
			},
			post: (message) => this.#post(message),
			goToFragment: (fragment) => this.#goToFragment(fragment),
		});
		const scrolled = () => {
			this.#hasScrolled ||= this.#scroll.isReaderScrolling;
			this.#onMove();
		};
		addEventListener('scroll', scrolled, { passive: true });
		addEventListener('resize', () => this.#onMove(), { passive: true });
	}

	#start(shown: ShownDocument): void {
		const before = read(pageState, this.#api.getState());
		const isSame = this.#shown?.uri === shown.uri;
		const remembered = before?.uri === shown.uri ? before.line : 0;
		this.#shown = shown;
		this.#hasStarted = false;
		this.#goal =
			shown.anchor === null
				? { line: shown.line ?? (isSame ? this.#scroll.topLine : remembered) }
				: { anchor: shown.anchor };
		this.#save();
	}

	#update(update: PreviewUpdate): void {
		if (update.uri !== this.#shown?.uri) return;
		if (update.anew) {
			this.#goal ??= { line: this.#scroll.topLine };
			this.#blocks.clear();
			this.#hasStarted = true;
			this.#showProblem(undefined);
		}
		if (!this.#hasStarted) return;
		this.#tooltip.hide();
		for (const splice of update.splices) this.#blocks.apply(splice);
		if (update.state !== null) {
			showHeader(this.#frame, update.state);
			this.#outline.show(update.state.sections);
		}
		this.#reachGoal(!update.partial);
		this.#onMove();
	}

	#decorate(content: HTMLElement): void {
		decorateFigures(content);
		if (this.#shown) decorateImages(content, this.#shown);
		decorateMarks(content, this.#isReader);
		decorateScrollable(content);
	}

	#setReader(isReader: boolean): void {
		this.#isReader = isReader;
		this.#frame.readerButton.setAttribute('aria-pressed', String(isReader));
		document.body.classList.toggle('archdocs-reader', isReader);
		this.#tooltip.hide();
		for (const content of this.#blocks.contents) decorateMarks(content, isReader);
		this.#save();
	}

	#showProblem(message: string | undefined): void {
		const { problem, article, outline } = this.#frame;
		problem.textContent = message ?? '';
		problem.hidden = message === undefined;
		article.hidden = message !== undefined;
		outline.hidden = message !== undefined;
	}

	async #draw(request: number): Promise<void> {
		this.#blocks.fillAll();
		this.#post({ type: 'diagrams', request, diagrams: await this.#diagrams.drawAll(this.#blocks.contents) });
	}

	#goTo(goal: ScrollGoal): void {
		this.#goal = goal;
		this.#reachGoal(false);
	}

	/**
	 * Scrolls to the goal if that part of the document has arrived.
	 *
	 * @param isComplete whether the whole document has arrived
	 */
	#reachGoal(isComplete: boolean): void {
		const goal = this.#goal;
		if (goal === undefined || this.#scroll.isReaderScrolling) return;
		if ('anchor' in goal) {
			const target = this.#find(goal.anchor);
			if (target) this.#scroll.showElement(target);
			if (target || isComplete) this.#goal = undefined;
		} else if (isComplete || this.#blocks.lines > goal.line) {
			this.#scroll.show(goal.line);
			this.#goal = undefined;
		}
	}

	/** Finds the target of a fragment. Links in other documents use the id of a heading without its prefix. */
	#find(fragment: string): HTMLElement | null {
		const names = [fragment, decoded(fragment)].flatMap((name) => [name, idPrefix + name]);
		const find = () =>
			names.map((name) => document.getElementById(name)).find((found) => found !== null) ?? null;
		const found = find();
		if (found !== null) return found;
		this.#blocks.fillAll();
		return find();
	}

	#goToFragment(fragment: string): void {
		const line = /^L(\d+)/.exec(fragment)?.[1];
		const target = fragment === '' ? null : this.#find(fragment);
		this.#scroll.expectReaderScroll();
		if (target !== null) this.#goToElement(target);
		else if (line !== undefined) this.#scroll.show(Number(line) - 1);
		else if (fragment === '') this.#scroll.show(0);
	}

	#goToMissingSection(id: string): void {
		this.#blocks.fillAll();
		const button = this.#frame.article.querySelector<HTMLElement>(`[data-insert="${CSS.escape(id)}"]`);
		this.#scroll.expectReaderScroll();
		if (button === null) return;
		this.#scroll.showElement(button.closest('.archdocs-ghost') ?? button);
		button.focus({ preventScroll: true });
	}

	/** Scrolls to an element and moves the focus to it, so that the keyboard goes on there. */
	#goToElement(target: HTMLElement): void {
		this.#scroll.showElement(target);
		if (!target.matches('a, button, [tabindex]')) target.tabIndex = -1;
		target.focus({ preventScroll: true });
	}

	/** Updates everything that depends on the scroll position, at most once a frame. */
	#onMove(): void {
		if (this.#isUpdatePending) return;
		this.#isUpdatePending = true;
		requestAnimationFrame(() => {
			this.#isUpdatePending = false;
			const block = this.#blocks.atHeight(0);
			if (block) this.#blocks.fillAround(block);
			this.#outline.markSectionAt(this.#frame.header.getBoundingClientRect().bottom + 40);
			if (this.#hasScrolled && this.#goal === undefined)
				this.#post({ type: 'scroll', line: this.#scroll.topLine });
			this.#hasScrolled = false;
			this.#save();
		});
	}

	/** Saves the state of the page once nothing has changed for a moment. */
	#save(): void {
		clearTimeout(this.#saveTimer);
		this.#saveTimer = setTimeout(() => {
			if (this.#shown === undefined) return;
			const { uri, locked } = this.#shown;
			const line = this.#goal !== undefined && 'line' in this.#goal ? this.#goal.line : this.#scroll.topLine;
			this.#api.setState({ uri, locked, reader: this.#isReader, line });
		}, 150);
	}

	#post(message: FromPage): void {
		this.#api.postMessage(message);
	}
}

function decoded(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
