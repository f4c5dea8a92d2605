import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { FromPage } from '../../common/src/protocol/pageMessages.ts';
import { documentUri, type OpenPreviewPage } from '../../harness/previewPage.ts';
import { longDocument, paragraph } from './samples.ts';
import { usePreviewPages } from './usePreviewPages.ts';

const openPage = usePreviewPages();

const lines = (messages: readonly FromPage[]) =>
	messages.flatMap((message) => (message.type === 'scroll' ? [message.line] : []));

/** How far the heading of a part is below the header, in pixels. */
function distance({ page }: OpenPreviewPage, part: number): Promise<number> {
	return page.evaluate((part) => {
		const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
		return (document.getElementById(`doc-part${part}`)?.getBoundingClientRect().top ?? 9999) - header;
	}, part);
}

test('the page follows the editor without reporting back', async () => {
	const opened = await openPage();
	await opened.show(longDocument(100));
	await opened.posted();
	// A part has six blocks of two lines each.
	for (const part of [50, 99, 3]) {
		await opened.say({ type: 'scroll', line: part * 12 });
		await opened.nextFrames();
		const below = await distance(opened, part);
		ok(part === 99 || (below >= -2 && below < 40), `Part${part} is ${below} below the header`);
	}
	await opened.say({ type: 'scroll', line: 0 });
	equal(await opened.page.evaluate(() => scrollY), 0);
	await opened.nextFrames();
	deepEqual(lines(await opened.posted()), []);
});

test('the page reports where the reader scrolls', async () => {
	const opened = await openPage();
	await opened.show(longDocument(100));
	await opened.page.evaluate(() => {
		window.dispatchEvent(new WheelEvent('wheel'));
		window.scrollBy(0, 1500);
	});
	await opened.page.waitForFunction(() => window.posted.some(({ type }) => type === 'scroll'));
	const told = lines(await opened.posted()).at(-1) ?? 0;
	ok(told > 5 && told < 200, `The line is ${told}`);
	const part = Math.floor(told / 12);
	ok((await distance(opened, part)) < 5 && (await distance(opened, part + 1)) > -5);
});

test('the editor does not scroll a page while the reader scrolls it', async () => {
	const opened = await openPage();
	await opened.show(longDocument(100));
	const [before, after] = await opened.page.evaluate(async () => {
		// Without a pause, like a reader who scrolls.
		window.dispatchEvent(new WheelEvent('wheel'));
		window.scrollBy(0, 1500);
		const before = window.scrollY;
		window.dispatchEvent(new MessageEvent('message', { data: { type: 'scroll', line: 900 } }));
		await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		return [before, window.scrollY] as const;
	});
	ok(before > 1000 && Math.abs(after - before) < 300, `From ${before} to ${after}`);
});

test('the visible text stays in place while blocks above it change', async () => {
	const opened = await openPage();
	await opened.show(longDocument(100));
	await opened.say({ type: 'scroll', line: 600 });
	await opened.nextFrames();
	const before = await distance(opened, 50);
	await opened.splice(0, 1, ...Array.from({ length: 20 }, () => paragraph('New')));
	await opened.nextFrames();
	ok(Math.abs((await distance(opened, 50)) - before) < 3);
});

test('links are followed in the page, by the extension, or in the editor', async () => {
	const { page, show, posted } = await openPage();
	const links = [
		'<a href="#doc-part30">in it</a>',
		'<a href="../other%20one.md#L3">a page</a>',
		'<a href="https://a.example/">the web</a>',
		'<a href="command:a">no</a>',
	];
	await show([paragraph(links.join(' ')), ...longDocument(40)]);
	await posted();
	const opened = async () => (await posted()).filter(({ type }) => type !== 'scroll');
	await page.getByText('a page').click();
	await page.getByText('a page').click({ modifiers: ['Control'] });
	await page.getByText('the web').press('Enter');
	await page.getByText('no', { exact: true }).click();
	deepEqual(await opened(), [
		{ type: 'open', href: '../other%20one.md#L3', aside: false },
		{ type: 'open', href: '../other%20one.md#L3', aside: true },
		{ type: 'open', href: 'https://a.example/', aside: false },
		{ type: 'open', href: 'command:a', aside: false },
	]);
	await page.getByText('in it').click();
	equal(await page.evaluate(() => document.activeElement?.id), 'doc-part30');
	deepEqual(await opened(), []);
	equal(page.url(), 'https://preview.test/');
});

test('a link from another document finds a heading by its id without prefix', async () => {
	const { page, show } = await openPage();
	await show(longDocument(40), { anchor: 'part30' });
	ok(await page.getByRole('heading', { name: 'Part30' }).isVisible());
	equal(await page.evaluate(() => scrollY > 1000), true);
	ok(documentUri.endsWith('shop.md'));
});

test('the keyboard skips the header', async () => {
	const { page, show } = await openPage();
	await show(longDocument(3));
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	equal(await page.evaluate(() => document.activeElement?.tagName), 'MAIN');
});
