import mermaid from 'mermaid';
import { c4Colours } from './c4Colours.ts';
import { cleanSvg } from './cleanSvg.ts';
import { diagramConfig, largestDiagram } from './diagramConfig.ts';
import type { DiagramDrawer, DiagramLook, DrawnDiagram } from './diagramDrawer.ts';
import { diagramProblem } from './diagramProblem.ts';
import { keepLines } from './keepLines.ts';

/** A drawer that draws with Mermaid, which knows one configuration for all and cannot draw two diagrams at a time. */
export function createDiagramDrawer(): DiagramDrawer {
	let work: Promise<unknown> = Promise.resolve();
	let count = 0;
	return {
		draw(source, look) {
			count++;
			const id = `archdocs-diagram-${count}`;
			const drawn = work.then(() => drawOne(id, source, look));
			work = drawn;
			return drawn;
		},
	};
}

async function drawOne(id: string, source: string, look: DiagramLook): Promise<DrawnDiagram> {
	if (source.length > largestDiagram) return { problem: tooLarge };
	if (hasImages(source)) return { problem: 'The preview draws no diagrams with images in them.' };
	const text = keepLines(source);
	const stage = hiddenStage();
	try {
		mermaid.initialize(diagramConfig(look));
		const { svg, diagramType } = await mermaid.render(id, withoutAddresses(text.source), stage);
		return { svg: cleanSvg(svg, diagramType === 'c4' ? c4Colours(look) : undefined) };
	} catch (error) {
		return { problem: diagramProblem(error, text) };
	} finally {
		stage.remove();
	}
}

/** Mermaid loads an image to see how large it is. A key in quotes may be spelled with escapes. */
function hasImages(source: string): boolean {
	const start = source.indexOf('@{');
	return start >= 0 && /\bimg\b["']?\s*:|"[^"\n]*\\[^"\n]*"\s*:/.test(source.slice(start));
}

/** In styles, what would be loaded while texts are measured. With a space it means nothing there, and the same in a label. */
function withoutAddresses(source: string): string {
	return source.replace(/(url|image-set)\(/gi, '$1 (');
}

const tooLarge = `The diagram has more than ${largestDiagram.toLocaleString('en')} characters, too many to draw.`;

/** Where texts are measured: in the page, and seen by nobody. */
function hiddenStage(): HTMLElement {
	const stage = document.createElement('div');
	stage.setAttribute('aria-hidden', 'true');
	stage.style.cssText = 'position: fixed; left: 0; top: 0; width: 1000px; visibility: hidden; z-index: -1';
	document.body.append(stage);
	return stage;
}
