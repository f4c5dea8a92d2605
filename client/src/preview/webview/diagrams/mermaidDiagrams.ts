import mermaid from 'mermaid';
import { cleanSvg } from './cleanSvg.ts';
import { c4Colours, diagramConfig, largestDiagram } from './diagramConfig.ts';
import type { DiagramDrawer, DiagramLook, DrawnDiagram } from './diagramDrawer.ts';
import { diagramProblem } from './diagramProblem.ts';
import { diagramText } from './diagramText.ts';

window.archdocsDiagrams = createDiagramDrawer();

/** A drawer that draws with Mermaid. Mermaid has one global configuration and cannot draw two diagrams at a time. */
function createDiagramDrawer(): DiagramDrawer {
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
	const text = diagramText(source);
	const stage = createStage();
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

/** Whether a diagram has images, which Mermaid would load to measure them. A quoted key can hide `img` in escapes. */
function hasImages(source: string): boolean {
	const start = source.indexOf('@{');
	return start >= 0 && /\bimg\b["']?\s*:|"[^"\n]*\\[^"\n]*"\s*:/.test(source.slice(start));
}

/**
 * Adds a space to everything that styles would load while Mermaid measures texts. It makes them invalid in a style, and changes
 * nothing visible in a label.
 */
function withoutAddresses(source: string): string {
	return source.replace(/(url|image-set)\(/gi, '$1 (');
}

const tooLarge = `The diagram has more than ${largestDiagram.toLocaleString('en')} characters, too many to draw.`;

/** An invisible element of the page in which Mermaid measures texts. */
function createStage(): HTMLElement {
	const stage = document.createElement('div');
	stage.setAttribute('aria-hidden', 'true');
	stage.style.cssText = 'position: fixed; left: 0; top: 0; width: 1000px; visibility: hidden; z-index: -1';
	document.body.append(stage);
	return stage;
}
