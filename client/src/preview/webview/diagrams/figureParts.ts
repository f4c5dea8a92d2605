import { element } from '../element.ts';

const figures = 'figure[data-diagram="mermaid"]';

/** What a figure of a diagram is made of. */
export interface FigureParts {
	readonly figure: HTMLElement;
	readonly drawing: HTMLElement;
	readonly details: HTMLDetailsElement;
	/** Why it is not drawn. */
	readonly reason: HTMLElement;
	readonly source: string;
	/** How many placeholders stand in it. */
	readonly open: number;
}

/** Makes room for the drawing and for the reason why there is none. */
export function decorateFigures(content: HTMLElement): void {
	for (const figure of content.querySelectorAll<HTMLElement>(figures)) {
		const summary = element('summary', {}, 'Source of the diagram');
		const details = element('details', { class: 'archdocs-source' }, summary);
		details.open = true;
		details.append(...figure.querySelectorAll('pre'));
		figure.prepend(element('div', { class: 'archdocs-drawing' }), details);
		figure.append(element('figcaption', { class: 'archdocs-reason' }));
	}
}

/** The figures of diagrams in it, as {@link decorateFigures} left them. */
export function figuresIn(content: HTMLElement): readonly FigureParts[] {
	return [...content.querySelectorAll<HTMLElement>(figures)].flatMap((figure) => partsOf(figure) ?? []);
}

function partsOf(figure: HTMLElement): FigureParts | undefined {
	const drawing = figure.querySelector<HTMLElement>('.archdocs-drawing');
	const details = figure.querySelector<HTMLDetailsElement>('.archdocs-source');
	const reason = figure.querySelector<HTMLElement>('.archdocs-reason');
	if (drawing === null || details === null || reason === null) return undefined;
	const source = figure.querySelector('code')?.textContent ?? '';
	return { figure, drawing, details, reason, source, open: Number(figure.dataset.open ?? 0) };
}
