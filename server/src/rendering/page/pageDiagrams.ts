import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { toBase64 } from '#common/base64.ts';
import type { DrawnDiagram } from '#common/protocol/preview.ts';
import { describeDiagram } from './describeDiagram.ts';
import { element } from './element.ts';
import { isSvg } from './isSvg.ts';
import { scrollable } from './scrollable.ts';

/** The diagrams of one page: drawn, where somebody has drawn them. */
export interface PageDiagrams {
	/** @param code the block of code that the figure has */
	figure(code: Element): Element;
	/** A sentence for each drawing that cannot be used. */
	readonly problems: readonly string[];
}

/** In characters. */
const largestDrawing = 2_000_000;

interface Drawing {
	readonly light: string;
	readonly dark: string;
}

/** @param diagrams nothing of them is trusted */
export function createPageDiagrams(diagrams: readonly DrawnDiagram[]): PageDiagrams {
	const drawn = new Map(diagrams.map((it) => [it.source.trim(), it]));
	const usable = new Map<string, Drawing | undefined>();
	const problems: string[] = [];

	function drawingOf(source: string): Drawing | undefined {
		const diagram = drawn.get(source);
		if (diagram === undefined || usable.has(source)) return usable.get(source);
		const problem = problemOf(diagram);
		if (problem !== undefined)
			problems.push(`A diagram (${describeDiagram(source)}) is shown as source, because ${problem}.`);
		const drawing =
			problem === undefined ? { light: asData(diagram.light), dark: asData(diagram.dark) } : undefined;
		usable.set(source, drawing);
		return drawing;
	}

	return {
		problems,
		figure(code) {
			const source = textOf(code).trim();
			const drawing = drawingOf(source);
			return drawing === undefined ? sourceFigure(code) : drawnFigure(code, drawing, source);
		},
	};
}

function problemOf({ light, dark }: DrawnDiagram): string | undefined {
	if (light.length > largestDrawing || dark.length > largestDrawing) return 'its drawing is larger than 2 MB';
	return isSvg(light) && isSvg(dark) ? undefined : 'its drawing is no whole SVG';
}

/**
 * A drawing is an image and never a part of the page: an SVG in an `img` runs no script, loads nothing, and has no links
 * to follow, whatever it says.
 */
function drawnFigure(code: Element, { light, dark }: Drawing, source: string): Element {
	const media = 'screen and (prefers-color-scheme: dark)';
	const picture = element('picture', {}, [
		element('source', { media, srcSet: dark }),
		element('img', { alt: `Diagram: ${describeDiagram(source)}`, src: light }),
	]);
	const details = element('details', {}, [
		element('summary', { lang: 'en' }, ['Source of the diagram']),
		code,
	]);
	return element('figure', { className: ['diagram'] }, [
		element('div', { className: ['drawing'], ...scrollable('Diagram') }, [picture]),
		details,
	]);
}

function sourceFigure(code: Element): Element {
	return element('figure', { className: ['diagram'] }, [
		code,
		element('figcaption', { lang: 'en' }, ['Diagram (mermaid), as source']),
	]);
}

function asData(svg: string): string {
	return `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(svg))}`;
}
