import { idPrefix } from '#common/idPrefix.ts';
import { read } from '#common/protocol/message.ts';
import { type FromPage, pageState, type ShownDocument, type ToPage } from '#common/protocol/pageMessages.ts';
import type { PreviewSection, PreviewUpdate } from '#common/protocol/preview.ts';
import { BlockList } from './blocks/blockList.ts';
import { classify } from './blocks/classify.ts';
import { decorateImages } from './blocks/decorateImages.ts';
import { decorateMarks } from './blocks/decorateMarks.ts';
import { Diagrams } from './diagrams/diagrams.ts';
import { decorateFigures } from './diagrams/figureParts.ts';
import type { DrawerScript } from './diagrams/loadDrawer.ts';
import type { EditorHost } from './editorHost.ts';
import type { Frame } from './frame.ts';
import { hearClicks } from './parts/clicks.ts';
import { createWideWatch, decorateWide } from './parts/createWideWatch.ts';
import { currentSection } from './parts/currentSection.ts';
import { OutlineView } from './parts/outlineView.ts';
import { showStanding } from './parts/showStanding.ts';
import { Tooltip } from './parts/tooltip.ts';
import { ScrollSync } from './scrollSync.ts';

/** Where the page is to be once that part of the document is there. */
type Goal = { readonly line: number } | { readonly anchor: string };

/** The page of a preview. It knows what it is told, and tells what is done in it. */
export class PreviewPage {
	readonly #host: EditorHost;
	readonly #frame: Frame;
	readonly #blocks: BlockList;
	readonly #diagrams: Diagrams;
	readonly #outline: OutlineView;
	readonly #tooltip: Tooltip;
	readonly #scroll: ScrollSync;
	#shown: ShownDocument | undefined;
	#sections: readonly PreviewSection[] = [];
	#isReader = false;
	/** Nothing counts before the first part of a document. */
	#hasStarted = false;
	#goal: Goal | undefined;
	#isMoving = false;
	/** The reader did, since the extension was last told. */
	#hasScrolled = false;
	#saving: ReturnType<typeof setTimeout> | undefined;

	constructor(host: EditorHost, frame: Frame, script: DrawerScript) {
		this.#host = host;
		this.#frame = frame;
		this.#diagrams = new Diagrams(script);
		const watchWide = createWideWatch();
		this.#blocks = new BlockList(frame.article, {
			dress: (content) => this.#dress(content),
			keeps: (shown) => this.#diagrams.keeps(shown),
			shown: (content) => {
				this.#diagrams.adopt(content);
				watchWide(content);
				classify(content);
			},
		});
		this.#scroll = new ScrollSync(this.#blocks, frame.header);
		this.#tooltip = new Tooltip(frame.main);
		this.#outline = new OutlineView(frame.outline, frame.outlineButton, {
			goToHeading: (anchor) => this.#goToFragment(anchor),
			goToGhost: (id) => this.#goToGhost(id),
		});
		this.#hear();
		this.#setReader(read(pageState, host.getState())?.reader === true);
	}

	/** Takes what the extension says. */
	take(message: ToPage): void {
		switch (message.type) {
			case 'document':
				this.#start(message);
				break;
			case 'update':
				this.#update(message.update);
				break;
			case 'scroll':
				// Two that scroll would pull at it.
				if (!this.#scroll.isInHand) this.#goTo({ line: message.line });
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

	/** The colours have changed. */
	themeChanged(): void {
		this.#diagrams.redraw(this.#blocks.contents);
	}

	#hear(): void {
		const { readerButton, exportButton, standing, article } = this.#frame;
		readerButton.addEventListener('click', () => {
			this.#setReader(!this.#isReader);
			this.#post({ type: 'reader', on: this.#isReader });
		});
		exportButton.addEventListener('click', () => this.#post({ type: 'export' }));
		standing.addEventListener('click', ({ target }) => {
			if (target instanceof Element && target.closest('button')) this.#post({ type: 'showProblems' });
		});
		const page = this;
		hearClicks(article, this.#blocks, {
			get isReader() {
				return page.#isReader;
			},
			post: (message) => this.#post(message),
			goToFragment: (fragment) => this.#goToFragment(fragment),
		});
		const scrolled = () => {
			this.#hasScrolled ||= this.#scroll.isInHand;
			this.#moved();
		};
		addEventListener('scroll', scrolled, { passive: true });
		addEventListener('resize', () => this.#moved(), { passive: true });
	}

	#start(shown: ShownDocument): void {
		const before = read(pageState, this.#host.getState());
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
			this.#sections = update.state.sections;
			showStanding(this.#frame, update.state);
			this.#outline.show(this.#sections);
		}
		this.#reachGoal(!update.partial);
		this.#moved();
	}

	#dress(content: HTMLElement): void {
		decorateFigures(content);
		if (this.#shown) decorateImages(content, this.#shown);
		decorateMarks(content, this.#isReader);
		decorateWide(content);
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

	#goTo(goal: Goal): void {
		this.#goal = goal;
		this.#reachGoal(false);
	}

	/** @param isAll all of the document is there: what is not there now will not come */
	#reachGoal(isAll: boolean): void {
		const goal = this.#goal;
		if (goal === undefined || this.#scroll.isInHand) return;
		if ('anchor' in goal) {
			const target = this.#find(goal.anchor);
			if (target) this.#scroll.showElement(target);
			if (target || isAll) this.#goal = undefined;
		} else if (isAll || this.#blocks.lines > goal.line) {
			this.#scroll.show(goal.line);
			this.#goal = undefined;
		}
	}

	/** Links from elsewhere know a heading by the name that it has for everybody. */
	#find(fragment: string): HTMLElement | null {
		const names = [fragment, decodedOf(fragment)].flatMap((name) => [name, idPrefix + name]);
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
		this.#scroll.takeInHand();
		if (target !== null) this.#goToElement(target);
		else if (line !== undefined) this.#scroll.show(Number(line) - 1);
		else if (fragment === '') this.#scroll.show(0);
	}

	#goToGhost(id: string): void {
		this.#blocks.fillAll();
		const button = this.#frame.article.querySelector<HTMLElement>(`[data-insert="${CSS.escape(id)}"]`);
		this.#scroll.takeInHand();
		if (button === null) return;
		this.#scroll.showElement(button.closest('.archdocs-ghost') ?? button);
		button.focus({ preventScroll: true });
	}

	/** Reading goes on there, with the keyboard, too. */
	#goToElement(target: HTMLElement): void {
		this.#scroll.showElement(target);
		if (!target.matches('a, button, [tabindex]')) target.tabIndex = -1;
		target.focus({ preventScroll: true });
	}

	#moved(): void {
		if (this.#isMoving) return;
		this.#isMoving = true;
		requestAnimationFrame(() => {
			this.#isMoving = false;
			const block = this.#blocks.atHeight(0);
			if (block) this.#blocks.fillAround(block);
			this.#outline.mark(
				currentSection(this.#sections, this.#frame.header.getBoundingClientRect().bottom + 40),
			);
			if (this.#hasScrolled && this.#goal === undefined)
				this.#post({ type: 'scroll', line: this.#scroll.topLine });
			this.#hasScrolled = false;
			this.#save();
		});
	}

	/** Remembers, at rest, where the reader is. */
	#save(): void {
		clearTimeout(this.#saving);
		this.#saving = setTimeout(() => {
			if (this.#shown === undefined) return;
			const { uri, locked } = this.#shown;
			const line = this.#goal !== undefined && 'line' in this.#goal ? this.#goal.line : this.#scroll.topLine;
			this.#host.setState({ uri, locked, reader: this.#isReader, line });
		}, 150);
	}

	#post(message: FromPage): void {
		this.#host.postMessage(message);
	}
}

function decodedOf(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
