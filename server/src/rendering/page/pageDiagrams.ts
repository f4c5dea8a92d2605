import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { toBase64 } from '#common/base64.ts';
import type { DrawnDiagram } from '#common/protocol/preview.ts';
import { element, scrollable } from './element.ts';
import { isSvg } from './imageType.ts';

/** The diagrams of a page. Those that a client has drawn are images. */
export interface PageDiagrams {
	/** Returns the figure of a diagram.
@param code the code block with the source of the diagram */
	figure(code: Element): Element;
	/** A sentence for each drawing that is unusable. */
	readonly problems: readonly string[];
}

/** The largest SVG, in UTF-16 units. */
const largestDrawing = 2_000_000;

interface Drawing {
	readonly light: string;
	readonly dark: string;
}

/** @param diagrams drawings from the client, which are untrusted */
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
 * Returns a figure with the drawing as an image. In an `img`, an SVG runs no script, loads nothing, and has no
 * working links.
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

/** First words of Mermaid diagrams and the kinds they stand for. */
const kinds: readonly (readonly [start: RegExp, kind: string])[] = [
	[/^(?:flowchart|graph)\b/, 'flowchart'],
	[/^sequenceDiagram\b/, 'sequence diagram'],
	[/^classDiagram\b/, 'class diagram'],
	[/^stateDiagram\b/, 'state diagram'],
	[/^erDiagram\b/, 'entity relationship diagram'],
	[/^C4\w+/, 'C4 diagram'],
	[/^gantt\b/, 'Gantt chart'],
	[/^journey\b/, 'user journey'],
	[/^pie\b/, 'pie chart'],
	[/^mindmap\b/, 'mind map'],
	[/^timeline\b/, 'timeline'],
	[/^gitGraph\b/, 'commit graph'],
	[/^architecture\b/, 'architecture diagram'],
	[/^block\b/, 'block diagram'],
];

/** Returns a text alternative for a diagram: its title and its kind. */
function describeDiagram(source: string): string {
	const text = source.replace(/^\s*---[ \t]*\n(.*?)\n---[ \t]*$/ms, '');
	const lines = text.split('\n').map((line) => line.trim());
	const first = lines.find((line) => line !== '' && !line.startsWith('%%')) ?? '';
	const kind = kinds.find(([start]) => start.test(first))?.[1];
	const title = /^\s*(?:accTitle\s*:|title\s*:?)[ \t]*(\S.*)$/m.exec(source)?.[1]?.trim();
	return [title, kind].filter((it) => it !== undefined).join(', ') || 'drawn with Mermaid';
}
