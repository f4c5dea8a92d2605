import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { heading, longDocument, open, paragraph } from './samples.ts';
import { usePreviewPages } from './usePreviewPages.ts';

const openPage = usePreviewPages();

test('a change patches only its block, and keeps what the reader has done in it', async () => {
	const { page, show, splice, failures } = await openPage();
	const details = (text: string) => ({
		html: `<details><summary>More</summary><p>${text}</p></details><p>Before <a href="#x">link</a></p>`,
		lines: 3,
	});
	await show([heading(1, 'Shop'), details('One'), paragraph('Last')]);
	await page.locator('summary').click();
	await page.getByText('link').focus();
	await page.evaluate(() => {
		for (const element of document.querySelectorAll('article *')) element.setAttribute('data-known', '');
	});
	await splice(1, 1, details('Two'));
	await page.getByText('Two').waitFor();
	equal(await page.locator('details').getAttribute('open'), '');
	equal(await page.evaluate(() => document.activeElement?.textContent), 'link');
	equal(await page.locator('h1[data-known]').count(), 1);
	equal(await page.locator('p[data-known]', { hasText: 'Last' }).count(), 1);
	deepEqual(failures, []);
});

test('blocks are added, removed and counted in order', async () => {
	const { page, show, splice } = await openPage();
	await show([heading(1, 'Shop'), paragraph('One'), paragraph('Two'), paragraph('Three')]);
	await splice(1, 2, paragraph('Uno'));
	await splice(1, 0, paragraph('Zero'), paragraph('Half'));
	await splice(4, 1);
	deepEqual(await page.locator('article > div').allInnerTexts(), ['Shop', 'Zero', 'Half', 'Uno']);
});

test('marks have the lines of the document, also after changes above them', async () => {
	const { page, show, splice, posted } = await openPage();
	await show([heading(1, 'Shop'), paragraph('One'), paragraph(`Ask ${open('[name]', '0:4-0:10')}.`)]);
	await posted();
	const range = (line: number) => ({ start: { line, character: 4 }, end: { line, character: 10 } });
	await page.getByText('[name]').click();
	deepEqual(await posted(), [{ type: 'select', range: range(4) }]);
	await splice(1, 1, { html: '<p>One<br>more</p>', lines: 5 });
	await page.getByRole('button', { name: '[name]' }).press('Enter');
	deepEqual(await posted(), [{ type: 'select', range: range(7) }]);
	await page.getByRole('button', { name: '[name]' }).press(' ');
	deepEqual(await posted(), [{ type: 'select', range: range(7) }]);
});

test('updates of another document, or before the first one, are not shown', async () => {
	const { page, say, show, splice } = await openPage();
	await splice(0, 0, paragraph('Too early'));
	await show([paragraph('Shown')]);
	const splices = [{ start: 0, remove: 1, blocks: [paragraph('Of another')] }];
	const update = {
		uri: 'file:///b.md',
		version: 9,
		anew: false,
		partial: false,
		splices,
		state: null,
	};
	await say({ type: 'update', update });
	equal(await page.locator('article').textContent(), 'Shown');
});

test('a long document shows its start at once and the rest as it arrives', async () => {
	const { page, show, posted, failures } = await openPage();
	await show(longDocument(2000), { state: null });
	ok(await page.locator('#doc-part0').isVisible());
	equal(await page.locator('article > div').count(), 12_000);
	await page.waitForFunction(() => document.getElementById('doc-part1999') !== null, undefined, {
		polling: 100,
	});
	deepEqual(await posted(), [{ type: 'ready' }]);
	deepEqual(failures, []);
});

test('the page scrolls to a place far down as soon as it has arrived', async () => {
	const { page, show, say } = await openPage();
	const all = longDocument(300);
	await show(all.slice(0, 50), { line: 2400, partial: true, state: null });
	equal(await page.evaluate(() => scrollY), 0);
	const splices = [{ start: 50, remove: 0, blocks: all.slice(50) }];
	const uri = 'file:///work/docs/shop.md';
	await say({
		type: 'update',
		update: { uri, version: 2, anew: false, partial: false, splices, state: null },
	});
	await page.waitForFunction(() => {
		const top = document.querySelector('#doc-part200')?.getBoundingClientRect().top;
		return top !== undefined && top > 0 && top < 300;
	});
});

test('a problem replaces the document until the document is shown again', async () => {
	const { page, show, say } = await openPage();
	await show([paragraph('Text')], {});
	await say({ type: 'problem', message: 'shop.md cannot be read.' });
	await page.getByRole('status').filter({ hasText: 'shop.md cannot be read.' }).waitFor();
	ok(await page.getByText('Text').isHidden());
	await show([paragraph('Text')]);
	ok(await page.getByText('Text').isVisible());
	ok(await page.getByText('cannot be read').isHidden());
});

test('a page that loads again restores its state', async () => {
	const { page, show, say } = await openPage();
	await show(longDocument(40), { line: 200 });
	await say({ type: 'reader', on: true });
	await page.waitForFunction(() => Number(JSON.parse(sessionStorage.getItem('state') ?? '{}').line) >= 199);
	await page.reload();
	await page.locator('main').waitFor();
	equal(await page.getByRole('button', { name: 'Reader view' }).getAttribute('aria-pressed'), 'true');
	await show(longDocument(40));
	await page.waitForFunction(() => scrollY > 1000);
});
