import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { diagram, longDocument, paragraph } from './samples.ts';
import { usePreviewPages } from './usePreviewPages.ts';

const openPage = usePreviewPages();
const flow = 'flowchart LR\n  Shop --&gt; Store';

test('a diagram is drawn when it comes into view, and its source can be opened', async () => {
	const { page, show, nextFrames, failures } = await openPage();
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(request.url()));
	await show([...longDocument(20), diagram(flow)]);
	await nextFrames();
	equal(loaded.filter((url) => url.endsWith('mermaid.js')).length, 0);
	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	await page.getByRole('img', { name: 'Diagram: flowchart' }).waitFor();
	ok(await page.getByText('Shop --> Store').isHidden());
	await page.getByText('Source of the diagram').click();
	ok(await page.getByText('Shop --> Store').isVisible());
	deepEqual(failures, []);
});

test('a diagram that is not drawn says why', async () => {
	const { page, show } = await openPage();
	await show([diagram('flowchart LR\n  Shop -'), diagram('flowchart LR\n  [a] --&gt; [b]', 2)]);
	await page.getByText('Drawn when its 2 placeholders are filled in.').waitFor();
	const reason = page.locator('figcaption').first();
	await reason.filter({ hasText: /\w/ }).waitFor();
	ok(await page.locator('code').first().isVisible());
	equal(await page.locator('article img').count(), 0);
});

test('a drawing stays until a new one replaces it', async () => {
	const { page, show, splice } = await openPage();
	await show([diagram(flow)]);
	const drawing = page.getByRole('img', { name: 'Diagram: flowchart' });
	await drawing.waitFor();
	const before = await drawing.getAttribute('src');
	await page.evaluate(() => {
		const place = document.querySelector('.archdocs-drawing');
		if (!place) throw new Error('There is no drawing.');
		document.body.dataset.least = '9';
		new MutationObserver(() => {
			document.body.dataset.least = String(
				Math.min(Number(document.body.dataset.least), place.childElementCount),
			);
		}).observe(place, { childList: true });
	});
	await splice(0, 1, diagram('flowchart LR\n  Shop --&gt; Warehouse'));
	await page.waitForFunction(
		(src) => document.querySelector('article img')?.getAttribute('src') !== src,
		before,
	);
	equal(await page.evaluate(() => document.body.dataset.least), '1');
	await splice(0, 1, diagram('flowchart LR\n  Shop --'));
	await page.locator('figcaption').filter({ hasText: /\w/ }).waitFor();
	equal(await drawing.count(), 1);
});

test('diagrams are drawn for light and for dark surroundings on request', async () => {
	const { page, show, say, posted } = await openPage();
	await show([...longDocument(5), diagram(flow), diagram(flow), diagram('flowchart', 1), diagram('nothing')]);
	await posted();
	await say({ type: 'draw', request: 7 });
	await page.waitForFunction(() => window.posted.some(({ type }) => type === 'diagrams'));
	const [answer] = (await posted()).filter(({ type }) => type === 'diagrams');
	if (answer?.type !== 'diagrams') throw new Error('There is no answer.');
	equal(answer.request, 7);
	equal(answer.diagrams.length, 1);
	equal(answer.diagrams[0]?.source, 'flowchart LR\n  Shop --> Store');
	match(answer.diagrams[0]?.light ?? '', /^<svg/);
	ok(answer.diagrams[0]?.light !== answer.diagrams[0]?.dark);
});

test('images in the workspace have an address, other images have none', async () => {
	const { page, show, failures } = await openPage();
	const sources = [
		'images/a.svg',
		'../b.svg',
		'/c.svg',
		'../../d.svg',
		'%2e%2e/%2e%2e/e.svg',
		'//f.example/f.svg',
		'https://g.example/g.svg',
		'..\\..\\h.svg',
	];
	await show(sources.map((source) => paragraph(`<img alt="" data-source="${source}">`)));
	const base = 'https://preview.test/work';
	deepEqual(await page.locator('article img').evaluateAll((all) => all.map((it) => it.getAttribute('src'))), [
		`${base}/docs/images/a.svg`,
		`${base}/b.svg`,
		`${base}/c.svg`,
		null,
		null,
		null,
		null,
		null,
	]);
	deepEqual(failures, []);
});

test('HTML that would run, load or send something has no effect', async () => {
	const { page, show, nextFrames, failures } = await openPage();
	await show([
		paragraph('<script>document.title = "ran"</script>'),
		paragraph('<img src="nothing" onerror="document.title = \'ran\'" alt="">'),
		paragraph('<svg onload="document.title = \'ran\'"></svg>'),
		paragraph('<iframe src="https://a.example/"></iframe><img src="https://b.example/b.png" alt="">'),
		paragraph('<a href="javascript:document.title = \'ran\'">click me</a>'),
	]);
	await page.getByText('click me').click();
	// Images come last: with them all that is asked for has come or was refused.
	await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
	await nextFrames();
	equal(await page.title(), 'Preview');
	equal(page.url(), 'https://preview.test/');
	deepEqual(
		failures.filter((failure) => !/Content Security Policy|violates|Refused/.test(failure)),
		[],
	);
});
