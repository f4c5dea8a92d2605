import { deepEqual } from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRepository } from '../../scripts/support/paths.mjs';
import { everythingInMarkdown } from '../support/everythingInMarkdown.ts';
import { images } from '../support/images.ts';
import { renderedPage } from '../support/renderedPage.ts';
import { useDiagramPage } from './diagramPage.ts';
import { useReaderPages } from './readerPage.ts';

const open = useReaderPages();
const openDiagrams = useDiagramPage();

const darkLook = {
	dark: true,
	foreground: '#e2e6eb',
	background: '#14171b',
	line: '#9ca7b3',
	accent: '#83b9ff',
};

/** The page of a document, with its diagrams as a browser draws them. */
async function pageOf(text: string): Promise<string> {
	const diagrams = await openDiagrams();
	const sources = [...text.matchAll(/^```mermaid\n(.*?)^```$/gms)].map(([, source = '']) => source);
	const drawn = [];
	for (const source of sources) {
		const light = await diagrams.draw(source);
		const dark = await diagrams.draw(source, darkLook);
		if ('svg' in light && 'svg' in dark) drawn.push({ source, light: light.svg, dark: dark.svg });
	}
	const files = { 'docs/images/depot.png': images.png };
	return (await renderedPage(text, { files, diagrams: drawn })).html;
}

const documents = {
	complete: readFileSync(inRepository('examples', 'architecture-complete.md'), 'utf8'),
	everything: everythingInMarkdown,
};

for (const [name, text] of Object.entries(documents)) {
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const width of [390, 800, 1440]) {
			test(`the page of the ${name} example has no barrier: ${colorScheme}, ${width} pixels`, async () => {
				const reader = await open(await pageOf(text), { colorScheme, width });
				const folder = inRepository('out', 'screenshots');
				mkdirSync(folder, { recursive: true });
				const path = `${folder}/page-${name}-${colorScheme}-${width}.png`;
				await reader.page.screenshot({ path, fullPage: true });
				deepEqual(await reader.violations(), []);
				deepEqual(reader.happened, []);
				await reader.page.close();
			});
		}
	}
}
