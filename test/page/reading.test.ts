import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { emptyState } from '../../harness/previewPage.ts';
import {
	everything,
	everythingState,
	heading,
	longDocument,
	longSections,
	open,
	paragraph,
} from './samples.ts';
import { usePreviewPages } from './usePreviewPages.ts';

const openPage = usePreviewPages();

test('the header shows the facts and the progress of the document', async () => {
	const { page, show, posted } = await openPage();
	await show(everything, { state: everythingState });
	const header = page.getByRole('banner');
	await header.getByText('Shop').waitFor();
	deepEqual(await header.locator('dt').allInnerTexts(), ['Type', 'Status', 'Owner']);
	equal(await header.locator('dd').nth(2).textContent(), '[@team] (to be filled in)');
	const bar = header.getByRole('progressbar', { name: 'Places filled' });
	equal(await bar.getAttribute('aria-valuetext'), '12 of 40 filled');
	ok(await header.getByText('12 of 40 filled').isVisible());
	await posted();
	await header.getByRole('button', { name: '2 warnings: show the problems' }).click();
	await header.getByRole('button', { name: 'Export' }).click();
	deepEqual(await posted(), [{ type: 'showProblems' }, { type: 'export' }]);
});

test('a section is filled from its own heading when a block of HTML has several', async () => {
	const { page, show, posted } = await openPage();
	const button = (title: string) =>
		`<button type="button" data-fill="" aria-label="Fill ${title}">Fill section</button>`;
	const html = `<details open><summary>More</summary><h2 data-line="3">A ${button('A')}</h2><h2 data-line="7">B ${button('B')}</h2></details>`;
	await show([paragraph('Text'), { html, lines: 9 }]);
	await posted();
	await page.getByRole('button', { name: 'Fill B' }).click();
	deepEqual(await posted(), [{ type: 'fill', line: 9 }]);
});

test('a document that is not checked says why', async () => {
	const { page, show } = await openPage();
	const reason = 'Not checked: it names no template.';
	await show([paragraph('Text')], { state: { ...emptyState, template: null, progress: null, reason } });
	await page.getByRole('banner').getByText(reason).waitFor();
	equal(await page.getByRole('progressbar').count(), 0);
});

test('the outline shows the progress of sections, and follows the reader', async () => {
	const { page, show } = await openPage();
	await show(longDocument(60), { state: { ...emptyState, sections: longSections(60) } });
	const outline = page.getByRole('navigation', { name: 'Outline' });
	await outline.getByRole('link', { name: 'Part40 1 of 2 filled' }).click();
	await outline.locator('[aria-current="location"]', { hasText: 'Part40' }).waitFor();
	equal(await page.evaluate(() => document.activeElement?.id), 'doc-part40');
	await page.evaluate(() => scrollTo(0, 0));
	await outline.locator('[aria-current="location"]', { hasText: 'Part0' }).waitFor();
	ok((await outline.evaluate((it) => it.scrollTop)) < 50);
});

test('a missing section is marked in the outline, and inserted at its ghost', async () => {
	const { page, show, posted } = await openPage();
	await show([...longDocument(10), ...everything], { state: everythingState });
	await posted();
	await page.getByRole('link', { name: 'Runtime View missing' }).click();
	await page.locator('.archdocs-ghost').waitFor();
	await page.keyboard.press('Enter');
	deepEqual(
		(await posted()).filter(({ type }) => type !== 'scroll'),
		[{ type: 'insert', id: '3.1' }],
	);
});

test('a section is filled from its heading', async () => {
	const { page, show, posted } = await openPage();
	await show(everything, { state: everythingState });
	await posted();
	await page.getByRole('button', { name: 'Fill it' }).press('Enter');
	deepEqual(await posted(), [{ type: 'fill', line: 5 }]);
});

test('a tooltip can be pointed at, and Escape hides it', async () => {
	const { page, show } = await openPage();
	await page.clock.install();
	await show([
		heading(1, 'Shop'),
		paragraph(`Ask ${open('[name]', '0:4-0:10', 'The name\n&lt;b&gt;')} today.`),
	]);
	const tip = page.getByRole('tooltip');
	await page.getByText('[name]').hover();
	await tip.waitFor();
	equal(await tip.textContent(), 'The name\n<b>');
	await page.clock.pauseAt(new Date(Date.now() + 1000));
	await tip.hover();
	// Longer than a tip stays that is not pointed at.
	await page.clock.runFor(1000);
	ok(await tip.isVisible());
	await page.clock.resume();
	await page.keyboard.press('Escape');
	ok(await tip.isHidden());
	await page.getByText('today').hover();
	await page.getByRole('button', { name: '[name]' }).focus();
	await tip.waitFor();
	equal(
		await page.getByText('[name]').getAttribute('aria-describedby'),
		await tip.evaluate((element) => element.id),
	);
	await page.keyboard.press('Tab');
	ok(await tip.isHidden());
});

test('reader view shows only the document', async () => {
	const { page, show, posted } = await openPage();
	await show(everything, { state: everythingState });
	await posted();
	const reader = page.getByRole('button', { name: 'Reader view' });
	await reader.click();
	equal(await reader.getAttribute('aria-pressed'), 'true');
	deepEqual(await posted(), [{ type: 'reader', on: true }]);
	for (const hidden of [
		page.getByRole('progressbar'),
		page.locator('.archdocs-ghost'),
		page.locator('.archdocs-note'),
		page.locator('[data-fill]'),
		page.getByRole('link', { name: 'Runtime View missing' }),
	])
		ok(await hidden.isHidden());
	equal(await page.locator('article [role="button"]').count(), 0);
	await page.getByText('[service]').click();
	deepEqual(await posted(), []);
	await reader.click();
	ok(await page.getByRole('button', { name: '[service]' }).isVisible());
});

test('in a narrow panel the outline opens from the header', async () => {
	const { page, show } = await openPage({ width: 420 });
	await show(longDocument(60), { state: { ...emptyState, sections: longSections(60) } });
	const outline = page.getByRole('navigation', { name: 'Outline' });
	const button = page.getByRole('button', { name: 'Outline' });
	ok(await outline.isHidden());
	await button.click();
	equal(await button.getAttribute('aria-expanded'), 'true');
	await page.keyboard.press('Escape');
	ok(await outline.isHidden());
	await button.press('Enter');
	await outline.getByRole('link', { name: 'Part30 1 of 2 filled' }).click();
	ok(await outline.isHidden());
	ok(await page.getByRole('heading', { name: 'Part30' }).isVisible());
	equal(await page.evaluate(() => document.documentElement.scrollWidth), 420);
});
