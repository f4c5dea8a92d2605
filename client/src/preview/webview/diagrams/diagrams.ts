import type { DrawnDiagram as ExportedDiagram } from '#common/protocol/preview.ts';
import { element } from '../element.ts';
import type { DiagramDrawer, DiagramLook, DrawnDiagram } from './diagramDrawer.ts';
import { currentLook, exportedLook } from './diagramLook.ts';
import { type FigureParts, figuresIn, partsOf } from './figures.ts';

/** The script that draws diagrams. */
export interface DrawerScript {
	readonly address: string;
	/** Lets the page run the script in spite of its content security policy. */
	readonly nonce: string;
}

const notDrawn: DrawnDiagram = { problem: 'Diagrams cannot be drawn here.' };

/** Draws the diagrams of a page when they come into view, one after the other. */
export class Diagrams {
	readonly #script: DrawerScript;
	/** The text that was last drawn, or is being drawn, in each figure. */
	readonly #requested = new WeakMap<HTMLElement, string>();
	/** Figures that wait to come into view. */
	readonly #watched = new Map<Element, HTMLElement>();
	readonly #observer = new IntersectionObserver((entries) => this.#onIntersection(entries), {
		rootMargin: '200px',
	});
	#drawer: Promise<DiagramDrawer | undefined> | undefined;
	/** The last drawing that was started. */
	#last: Promise<unknown> = Promise.resolve();

	constructor(script: DrawerScript) {
		this.#script = script;
	}

	/** Whether a patch must keep an element, because only a new drawing may change it. */
	keeps(shown: HTMLElement): boolean {
		return shown.matches('.archdocs-drawing, figcaption.archdocs-reason');
	}

	/** Watches the figures in content that is new or has changed. */
	adopt(content: HTMLElement): void {
		for (const parts of figuresIn(content)) {
			if (parts.open > 0) showSource(parts, openReason(parts.open));
			else if (this.#requested.get(parts.figure) !== parts.source) this.#watch(parts.figure);
		}
		for (const figure of this.#watched.keys()) {
			if (figure.isConnected) continue;
			this.#observer.unobserve(figure);
			this.#watched.delete(figure);
		}
	}

	/** Draws all diagrams again, because the theme has changed. */
	redraw(contents: readonly HTMLElement[]): void {
		for (const { figure, open } of contents.flatMap(figuresIn)) if (open === 0) this.#watch(figure);
	}

	/** Draws all diagrams for light and for dark surroundings. Leaves out those that cannot be drawn. */
	async drawAll(contents: readonly HTMLElement[]): Promise<readonly ExportedDiagram[]> {
		const parts = contents.flatMap(figuresIn).filter(({ open }) => open === 0);
		const drawn: ExportedDiagram[] = [];
		for (const source of new Set(parts.map((part) => part.source))) {
			const light = await this.#draw(source, exportedLook(false));
			const dark = await this.#draw(source, exportedLook(true));
			if ('svg' in light && 'svg' in dark) drawn.push({ source, light: light.svg, dark: dark.svg });
		}
		return drawn;
	}

	#watch(figure: HTMLElement): void {
		this.#observer.unobserve(figure);
		this.#watched.set(figure, figure);
		this.#observer.observe(figure);
	}

	#onIntersection(entries: readonly IntersectionObserverEntry[]): void {
		for (const { isIntersecting, target } of entries) {
			const figure = this.#watched.get(target);
			if (!isIntersecting || figure === undefined) continue;
			this.#observer.unobserve(figure);
			this.#watched.delete(figure);
			void this.#show(figure);
		}
	}

	async #show(figure: HTMLElement): Promise<void> {
		const before = partsOf(figure);
		if (before === undefined || before.open > 0) return;
		this.#requested.set(figure, before.source);
		const drawing = await this.#draw(before.source, currentLook());
		// If the text has changed meanwhile, the new text is drawn separately.
		const parts = partsOf(figure);
		if (parts === undefined || parts.source !== before.source || parts.open > 0) return;
		if ('svg' in drawing) showDrawing(parts, drawing.svg);
		else showProblem(parts, drawing.problem);
	}

	#draw(source: string, look: DiagramLook): Promise<DrawnDiagram> {
		const next = this.#last.then(async () => {
			this.#drawer ??= loadDrawer(this.#script);
			const drawer = await this.#drawer;
			return drawer === undefined ? notDrawn : drawer.draw(source, look);
		});
		this.#last = next.catch(() => undefined);
		return next.catch(() => notDrawn);
	}
}

/** Loads the script that draws diagrams. Undefined when it cannot be loaded. */
function loadDrawer({ address, nonce }: DrawerScript): Promise<DiagramDrawer | undefined> {
	return new Promise((resolve) => {
		const script = element('script', { src: address });
		script.nonce = nonce;
		script.addEventListener('load', () => resolve(window.archdocsDiagrams));
		script.addEventListener('error', () => resolve(undefined));
		document.head.append(script);
	});
}

function openReason(open: number): string {
	return open === 1
		? 'Drawn when its placeholder is filled in.'
		: `Drawn when its ${open} placeholders are filled in.`;
}

/** Shows a drawing as an image, so that it can neither run scripts nor change the page. */
function showDrawing({ drawing, details, reason, source }: FigureParts, svg: string): void {
	const isFirst = drawing.childElementCount === 0;
	const image = element('img', { alt: `Diagram: ${source.trim().split(/\s/, 1)[0] ?? ''}` });
	image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
	// Before the image is decoded, nothing would be visible.
	image.decode().then(
		() => drawing.replaceChildren(image),
		() => drawing.replaceChildren(image),
	);
	drawing.classList.remove('archdocs-stale');
	reason.textContent = '';
	if (isFirst) details.open = false;
}

/** Shows a problem. The last drawing stays, because the author may still be writing. */
function showProblem({ drawing, details, reason }: FigureParts, problem: string): void {
	drawing.classList.add('archdocs-stale');
	reason.textContent = problem;
	details.open = true;
}

/** Shows the source instead of a drawing. */
function showSource({ drawing, details, reason }: FigureParts, why: string): void {
	drawing.replaceChildren();
	reason.textContent = why;
	details.open = true;
}
