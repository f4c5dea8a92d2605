import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DrawnDiagram } from '../../client/src/preview/webview/diagrams/diagramDrawer.ts';
import { type DiagramPage, useDiagramPage } from './diagramPage.ts';
import { drawnDiagrams } from './drawnDiagrams.ts';
import { hostileDiagrams } from './hostileDiagrams.ts';

const open = useDiagramPage();

describe('a diagram', () => {
	for (const { kind, source, labels } of drawnDiagrams) {
		it(`of the kind ${kind} is drawn, and can be shown as an image`, async () => {
			const page = await open();
			const svg = svgOf(await page.draw(source));
			const { texts, image } = await page.page.evaluate(readSvg, svg);
			for (const label of labels) equal(texts.includes(label), true, `${label} is not in: ${texts}`);
			match(image, /^[1-9]\d*x[1-9]\d*$/);
			deepEqual(page.happened(), []);
		});
	}

	it('has the requested colours and font', async () => {
		const page = await open();
		const look = {
			dark: true,
			foreground: 'rgb(1, 2, 3)',
			background: '#000',
			line: '#0a0b0c',
			fontFamily: 'Tahoma',
		};
		const svg = svgOf(await page.draw('flowchart LR\n  A --> B', look));
		for (const expected of [/#010203|rgb\(1, 2, 3\)/, /#0a0b0c|rgb\(10, 11, 12\)/, /Tahoma/])
			match(svg, expected);
	});

	it('keeps those colours whatever its text says', async () => {
		const page = await open();
		const plain = svgOf(await page.draw('flowchart LR\n  A --> B'));
		const own = svgOf(
			await page.draw(
				`%%{init: {"theme": "forest", "themeVariables": {"lineColor": "#123456"}}}%%\nflowchart LR\n  A --> B`,
			),
		);
		equal(withoutIds(own), withoutIds(plain));
	});

	it('can set the options that are not secure', async () => {
		const page = await open();
		const text = 'sequenceDiagram\n  A->>B: hello';
		const twice = svgOf(await page.draw(text));
		const once = svgOf(await page.draw(`%%{init: {"sequence": {"mirrorActors": false}}}%%\n${text}`));
		equal(once.length < twice.length, true);
	});

	it('leaves nothing in the page, drawn or not', async () => {
		const page = await open();
		for (const source of [
			'flowchart LR\n  A --> B',
			'flowchart LR\n  A --> [',
			'nothing',
			'gantt\n  section A',
		]) {
			await page.draw(source);
			equal(
				await page.page.evaluate(() => document.body.innerHTML.replace(/<script.*/s, '').trim()),
				'<main>Text</main>',
			);
		}
	});

	it('has ids that no other diagram has', async () => {
		const page = await open();
		const drawn = await page.drawAll(drawnDiagrams.map(({ source }) => source).flatMap((it) => [it, it]));
		const seen = new Map<string, number>();
		for (const it of drawn) {
			const ids = new Set([...svgOf(it).matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
			for (const id of ids) seen.set(id, (seen.get(id) ?? 0) + 1);
		}
		deepEqual(
			[...seen].filter(([, count]) => count > 1).map(([id]) => id),
			[],
		);
	});
});

describe('a diagram that is not drawn', () => {
	for (const [source, problem] of [
		[
			'%% one\n\nflowchart LR\n  %% two\n  A --> B\n  B --> [C\n',
			'Line 6 of the diagram cannot be read: B --> [C',
		],
		[
			'---\ntitle: T\n---\n\nsequenceDiagram\n  A->>B: x\n  A=>B: y',
			'Line 7 of the diagram cannot be read: A=>B: y',
		],
		[
			'%%{init: {\n  "theme": "dark"\n}}%%\nclassDiagram\n  A <|-- B\n  A ?? B',
			'Line 6 of the diagram cannot be read: A ?? B',
		],
		['gantt\n  section A\n  One : 2026-01-01, 3d\n  two\n', 'Line 4 of the diagram cannot be read: two'],
		['flowchart LR\n  subgraph A\n  B', 'The diagram ends before it is complete.'],
		['classDiagram\n  class A {\n    +x', 'The diagram ends before it is complete.'],
		[
			'mindmap\n  A\nB',
			'The diagram cannot be drawn: There can be only one root. No parent could be found for ("B").',
		],
		[
			'---\na: [\n---\nflowchart LR\n  A',
			'What stands between the lines --- of the diagram is not valid YAML.',
		],
		['flowcart LR\n  A --> B', 'Mermaid knows no kind of diagram called "flowcart".'],
		[' \n', 'The diagram is empty.'],
		['pie\n  "A" : 1', 'The preview does not draw diagrams of the kind "pie".'],
		['gitGraph\n  commit', 'The preview does not draw diagrams of the kind "gitGraph".'],
		[
			'%% x\narchitecture-beta\n  group a(cloud)[A]',
			'The preview does not draw diagrams of the kind "architecture-beta".',
		],
		['sequenceDiagram\n  A->>B: $$x^2$$', 'The preview draws no diagrams with formulas ($$…$$) in them.'],
		['flowchart LR\n  A@{ img: "a.png" }', 'The preview draws no diagrams with images in them.'],
		[
			`flowchart LR\n  A["${'x'.repeat(50_000)}"]`,
			'The diagram has more than 50,000 characters, too many to draw.',
		],
		[
			`flowchart LR\n${Array.from({ length: 501 }, (_, index) => `  A${index} --> A${index + 1}`).join('\n')}`,
			'The diagram has more than 500 connections, too many to draw.',
		],
	] as const) {
		it(`says why: ${problem}`, async () => {
			const page = await open();
			deepEqual(await page.draw(source), { problem });
		});
	}

	it('does not prevent the next one from being drawn', async () => {
		const page = await open();
		const [broken, drawn] = await page.drawAll(['flowchart LR\n  A --> [', 'flowchart LR\n  A --> B']);
		equal(broken !== undefined && 'problem' in broken, true);
		equal(drawn !== undefined && 'svg' in drawn, true);
	});
});

describe('a hostile diagram', () => {
	for (const { name, source, refused = false } of hostileDiagrams) {
		it(`runs, loads and links nothing: ${name}`, async () => {
			const page = await open();
			const drawn = await page.draw(source);
			equal('problem' in drawn, refused);
			const elements = 'svg' in drawn ? await page.page.evaluate(readElements, drawn.svg) : [];
			deepEqual(elements.flatMap(harmOf), []);
			deepEqual(await showAndClick(page, drawn), []);
		});
	}
});

/** Puts the SVG into the page, clicks all over it, and returns what happened. */
async function showAndClick(
	{ page, happened }: DiagramPage,
	drawn: DrawnDiagram,
): Promise<readonly string[]> {
	await page.evaluate(
		(svg) => {
			const figure = document.createElement('figure');
			figure.innerHTML = svg;
			document.body.append(figure);
			for (const element of figure.querySelectorAll('*'))
				element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
		},
		'svg' in drawn ? drawn.svg : '',
	);
	await page.evaluate(() => {
		for (const figure of document.querySelectorAll('figure')) figure.remove();
	});
	return happened();
}

function svgOf(drawn: DrawnDiagram): string {
	if ('problem' in drawn) throw new Error(drawn.problem);
	return drawn.svg;
}

function withoutIds(svg: string): string {
	return svg.replace(/archdocs-diagram-\d+/g, 'ID');
}

/** Runs in the page: the words of an SVG, and its size as an image. */
async function readSvg(svg: string): Promise<{ readonly texts: string; readonly image: string }> {
	const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
	if (read.querySelector('parsererror')) return { texts: '', image: 'not well-formed' };
	const texts = [...read.querySelectorAll('text')].map((text) =>
		[...text.querySelectorAll('tspan')].some((span) => span.children.length === 0)
			? [...text.querySelectorAll('tspan')]
					.filter((span) => span.children.length === 0)
					.map((span) => span.textContent?.trim())
					.join(' ')
			: text.textContent,
	);
	const image = new Image();
	image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
	await image.decode();
	return {
		texts: texts.join(' | ').replace(/\s+/g, ' '),
		image: `${image.naturalWidth}x${image.naturalHeight}`,
	};
}

interface ReadElement {
	readonly name: string;
	readonly attributes: readonly (readonly [name: string, value: string])[];
	readonly text: string;
}

/** Runs in the page: the elements of an SVG as a file, and as part of a page. */
function readElements(svg: string): readonly ReadElement[] {
	const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
	const part = new DOMParser().parseFromString(svg, 'text/html').body;
	return [...file.querySelectorAll('*'), ...part.querySelectorAll('*')].map((element) => ({
		name: element.localName.toLowerCase(),
		attributes: [...element.attributes].map(({ name, value }) => [name.toLowerCase(), value] as const),
		text: element.textContent ?? '',
	}));
}

const harmfulElement =
	/^(?:script|a|foreignobject|iframe|img|object|embed|animate.*|set|handler|link|base|meta)$/;
const harmfulStyle = /@import|@font-face|image-set|url\((?!["']?#)/i;

/** The parts of an element that could run, load or link something. */
function harmOf({ name, attributes, text }: ReadElement): readonly string[] {
	const found = attributes
		.filter((attribute) => isHarmful(...attribute))
		.map(([key, value]) => `${key}="${value}"`);
	if (harmfulElement.test(name)) found.push(`<${name}>`);
	if (name === 'style' && harmfulStyle.test(text)) found.push('a style that loads something');
	return found;
}

function isHarmful(name: string, value: string): boolean {
	if (name.startsWith('xmlns')) return false;
	if (name.endsWith('href')) return !/^#|^data:image\/png;/.test(value);
	return name.startsWith('on') || harmfulStyle.test(value) || /javascript:|https?:/i.test(value);
}
