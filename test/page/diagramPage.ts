import { after } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { DiagramLook, DrawnDiagram } from '../../client/src/preview/webview/diagrams/diagramDrawer.ts';
import { launchBrowser } from '../../harness/launchBrowser.ts';
import { inRepository } from '../../scripts/support/paths.mjs';

/** A page in a browser that has loaded `dist/preview/mermaid.js` under the same policy as the preview. */
export interface DiagramPage {
	readonly page: Page;
	/** What was loaded, run or reported since it was last asked, beside the page itself. */
	happened(): readonly string[];
	draw(source: string, look?: Partial<DiagramLook>): Promise<DrawnDiagram>;
	/** Draws all of them at once. */
	drawAll(sources: readonly string[]): Promise<readonly DrawnDiagram[]>;
}

const address = 'http://preview.test/';

/** As strict as a page can be that measures texts with the styles of a diagram. */
const policy = "default-src 'none'; script-src 'nonce-n'; style-src 'unsafe-inline'; img-src data:";

const html = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Page</title>
<main>Text</main><script nonce="n" src="${address}mermaid.js"></script>`;

const lightLook: DiagramLook = {
	dark: false,
	fontFamily: 'sans-serif',
	foreground: '#1f1f1f',
	background: '#ffffff',
	line: '#616161',
	accent: 'rgb(0, 95, 184)',
};

/** Opens the page at the first call; the browser is closed after the tests of the file. */
export function useDiagramPage(): () => Promise<DiagramPage> {
	let browser: Promise<Browser> | undefined;
	let opened: Promise<DiagramPage> | undefined;
	after(async () => (await browser)?.close());
	return () => {
		browser ??= launchBrowser();
		opened ??= browser.then(openPage);
		return opened;
	};
}

async function openPage(browser: Browser): Promise<DiagramPage> {
	const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
	const happened: string[] = [];
	const own = [address, `${address}mermaid.js`];
	page.on('request', (request) => {
		if (!own.includes(request.url()) && !request.url().startsWith('data:'))
			happened.push(`asked for ${request.url()}`);
	});
	page.on('dialog', (dialog) => {
		happened.push(`said ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('pageerror', (error) => happened.push(`failed: ${error.message}`));
	await page.route(`${address}**`, (route) =>
		route.request().url() === address
			? route.fulfill({ contentType: 'text/html', body: html })
			: route.fulfill({
					contentType: 'text/javascript',
					path: inRepository('dist', 'preview', 'mermaid.js'),
				}),
	);
	await page.goto(address);
	const drawAll = (sources: readonly string[], look: DiagramLook = lightLook) =>
		page.evaluate(
			([sources, look]) => {
				const drawer = window.archdocsDiagrams;
				if (!drawer) throw new Error('The script gave no drawer.');
				return Promise.all(sources.map((source) => drawer.draw(source, look)));
			},
			[sources, look] as const,
		);
	return {
		page,
		happened: () => happened.splice(0),
		drawAll,
		async draw(source, look) {
			const [drawn] = await drawAll([source], { ...lightLook, ...look });
			return drawn ?? { problem: 'Nothing was drawn.' };
		},
	};
}
