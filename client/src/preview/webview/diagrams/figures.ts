import { element } from '../element.ts';

const figureSelector = 'figure[data-diagram="mermaid"]';

/** The elements of a figure with a diagram. */
export interface FigureParts {
	readonly figure: HTMLElement;
	readonly drawing: HTMLElement;
	readonly details: HTMLDetailsElement;
	/** Says why the diagram is not drawn. */
	readonly reason: HTMLElement;
	/** The text of the diagram. */
	readonly source: string;
	/** How many placeholders the text has. */
	readonly open: number;
}

/** Adds elements for the drawing, and for the reason why there is none, to the figures in some content. */
export function decorateFigures(content: HTMLElement): void {
	for (const figure of content.querySelectorAll<HTMLElement>(figureSelector)) {
		const summary = element('summary', {}, 'Source of the diagram');
		const details = element('details', { class: 'archdocs-source' }, summary);
		details.open = true;
		details.append(...figure.querySelectorAll('pre'));
		figure.prepend(element('div', { class: 'archdocs-drawing' }), details);
		figure.append(element('figcaption', { class: 'archdocs-reason' }));
	}
}

/** The figures in some content that {@link decorateFigures} has prepared. */
export function figuresIn(content: HTMLElement): readonly FigureParts[] {
	return [...content.querySelectorAll<HTMLElement>(figureSelector)].flatMap(
		(figure) => partsOf(figure) ?? [],
	);
}

/** The elements of a figure. Undefined when it is not prepared, or no longer in the page. */
export function partsOf(figure: HTMLElement): FigureParts | undefined {
	const drawing = figure.querySelector<HTMLElement>('.archdocs-drawing');
	const details = figure.querySelector<HTMLDetailsElement>('.archdocs-source');
	const reason = figure.querySelector<HTMLElement>('.archdocs-reason');
	if (drawing === null || details === null || reason === null || figure.parentElement === null)
		return undefined;
	const source = figure.querySelector('code')?.textContent ?? '';
	return { figure, drawing, details, reason, source, open: Number(figure.dataset.open ?? 0) };
}
