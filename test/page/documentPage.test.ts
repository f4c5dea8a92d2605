import { deepEqual, equal, match, ok } from 'node:assert/strict';
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

/** The exported page of a document, with diagrams that a browser has drawn. */
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
	let html: Promise<string> | undefined;
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const width of [390, 800, 1440]) {
			test(`the page of the ${name} example is accessible: ${colorScheme}, ${width} pixels`, async () => {
				html ??= pageOf(text);
				const reader = await open(await html, { colorScheme, width });
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

test('the page is accessible in forced colours and in print', async () => {
	const reader = await open(await pageOf(everythingInMarkdown), { forcedColors: 'active' });
	deepEqual(await reader.violations(), []);
	await reader.page.emulateMedia({ media: 'print' });
	equal(await reader.page.locator('nav').isVisible(), false);
	equal(await reader.page.locator('h1').isVisible(), true);
	await reader.page.close();
});

test('the accessibility check finds a page that is not accessible', async () => {
	const html = (await pageOf('# A\n\nText\n')).replace(
		'<p>Text',
		'<p style="color: #ccc; background: #fff">Text',
	);
	const reader = await open(html);
	const violations = await reader.violations();
	equal(violations.length, 1);
	match(violations[0] ?? '', /^color-contrast/);
	await reader.page.close();
});

test('on a narrow screen, only elements that scroll are wider', async () => {
	for (const text of Object.values(documents)) {
		const reader = await open(await pageOf(text), { width: 320 });
		equal(await reader.page.evaluate(() => document.documentElement.scrollWidth), 320);
		await reader.page.close();
	}
});

test('the keyboard skips the contents, and scrolls a table', async () => {
	const reader = await open(await pageOf(everythingInMarkdown), { width: 390 });
	await reader.page.keyboard.press('Tab');
	equal(await reader.page.evaluate(() => document.activeElement?.textContent), 'Skip to the text');
	await reader.page.keyboard.press('Enter');
	equal(await reader.page.evaluate(() => document.activeElement?.id), 'text');
	const table = reader.page.locator('.archdocs-table');
	await table.focus();
	await reader.page.keyboard.press('ArrowRight');
	await reader.page.waitForFunction(() => (document.querySelector('.archdocs-table')?.scrollLeft ?? 0) > 0);
	await reader.page.close();
});

test('the lines of a box drawing touch', async () => {
	const reader = await open(await pageOf(everythingInMarkdown));
	const { line, size } = await reader.page.evaluate(() => {
		const style = getComputedStyle(document.querySelector('pre.archdocs-boxes') ?? document.body);
		return { line: Number.parseFloat(style.lineHeight), size: Number.parseFloat(style.fontSize) };
	});
	ok(line / size < 1.2, `${line} / ${size}`);
	await reader.page.close();
});

test('a script that gets into the page does not run', async () => {
	const slipped = '<script>alert(1)</script><img src="http://evil.test/a.png"><img src=x onerror="alert(1)">';
	const html = (await pageOf('# A\n\nText\n')).replace('<p>Text', `${slipped}<p>Text`);
	const reader = await open(html);
	equal(await reader.page.locator('h1').textContent(), 'A');
	const ran = reader.happened.filter((it) => !it.startsWith('logged '));
	deepEqual(ran, []);
	match(reader.happened.join('\n'), /Content Security Policy/);
	await reader.page.close();
});
