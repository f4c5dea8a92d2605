import type { DrawnDiagram as ExportedDiagram } from '#common/protocol/preview.ts';
import { element } from '../element.ts';
import type { DiagramDrawer, DiagramLook, DrawnDiagram } from './diagramDrawer.ts';
import { type FigureParts, figuresIn } from './figureParts.ts';
import { type DrawerScript, loadDrawer } from './loadDrawer.ts';
import { currentLook, exportedLook } from './lookOf.ts';

const notDrawn: DrawnDiagram = { problem: 'Diagrams cannot be drawn here.' };

/** Draws the diagrams of a page when they come into view. */
export class Diagrams {
	readonly #script: DrawerScript;
	/** What was last asked to be drawn in a figure. */
	readonly #asked = new WeakMap<HTMLElement, string>();
	readonly #watched = new Map<Element, HTMLElement>();
	readonly #observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '200px' });
	#drawer: Promise<DiagramDrawer | undefined> | undefined;
	/** One after the other. */
	#last: Promise<unknown> = Promise.resolve();

	constructor(script: DrawerScript) {
		this.#script = script;
	}

	/** True for what stands in a figure until it is drawn anew. */
	keeps(shown: HTMLElement): boolean {
		return shown.matches('.archdocs-drawing, figcaption.archdocs-reason');
	}

	/** Looks after the figures in a content that is new or has changed. */
	adopt(content: HTMLElement): void {
		for (const parts of figuresIn(content)) {
			if (parts.open > 0) showSource(parts, openReason(parts.open));
			else if (this.#asked.get(parts.figure) !== parts.source) this.#watch(parts.figure);
		}
		for (const figure of this.#watched.keys()) {
			if (figure.isConnected) continue;
			this.#observer.unobserve(figure);
			this.#watched.delete(figure);
		}
	}

	/** The theme has changed. */
	redraw(contents: readonly HTMLElement[]): void {
		for (const { figure, open } of contents.flatMap(figuresIn)) if (open === 0) this.#watch(figure);
	}

	/** Draws all of them for light and for dark surroundings; those that cannot be drawn are left out. */
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

	#seen(entries: readonly IntersectionObserverEntry[]): void {
		for (const { isIntersecting, target } of entries) {
			const figure = this.#watched.get(target);
			if (!isIntersecting || figure === undefined) continue;
			this.#observer.unobserve(figure);
			this.#watched.delete(figure);
			void this.#show(figure);
		}
	}

	async #show(figure: HTMLElement): Promise<void> {
		const [asked] = figuresOf(figure);
		if (asked === undefined || asked.open > 0) return;
		this.#asked.set(figure, asked.source);
		const drawing = await this.#draw(asked.source, currentLook());
		// Meanwhile it may say something else, which is drawn by itself.
		const [parts] = figuresOf(figure);
		if (parts === undefined || parts.source !== asked.source || parts.open > 0) return;
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

function figuresOf(figure: HTMLElement): readonly FigureParts[] {
	return figure.parentElement === null
		? []
		: figuresIn(figure.parentElement).filter((parts) => parts.figure === figure);
}

function openReason(open: number): string {
	return open === 1
		? 'Drawn when its placeholder is filled in.'
		: `Drawn when its ${open} placeholders are filled in.`;
}

/** As an image: what is in it can neither run nor change how the page looks. */
function showDrawing({ drawing, details, reason, source }: FigureParts, svg: string): void {
	const isFirst = drawing.childElementCount === 0;
	const image = element('img', { alt: `Diagram: ${source.trim().split(/\s/, 1)[0] ?? ''}` });
	image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
	// Until it is decoded, nothing would be there.
	image.decode().then(
		() => drawing.replaceChildren(image),
		() => drawing.replaceChildren(image),
	);
	drawing.classList.remove('archdocs-stale');
	reason.textContent = '';
	if (isFirst) details.open = false;
}

/** The last drawing stays for a while that its source is being written. */
function showProblem({ drawing, details, reason }: FigureParts, problem: string): void {
	drawing.classList.add('archdocs-stale');
	reason.textContent = problem;
	details.open = true;
}

function showSource({ drawing, details, reason }: FigureParts, why: string): void {
	drawing.replaceChildren();
	reason.textContent = why;
	details.open = true;
}
