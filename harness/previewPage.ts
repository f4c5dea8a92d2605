import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { pageHtml } from '../client/src/preview/pageHtml.ts';
import type { FromPage, ShownDocument, ToPage } from '../common/src/protocol/pageMessages.ts';
import type { PreviewBlock, PreviewState, PreviewUpdate } from '../common/src/protocol/preview.ts';
import { inRepository } from '../scripts/support/paths.mjs';
import { type ThemeName, themes } from './themes.ts';

/** The page of a preview in a browser, with a stand-in for the editor around it. */
export interface OpenPreviewPage {
	readonly page: Page;
	/** Returns the messages of the page since the last call. */
	posted(): Promise<readonly FromPage[]>;
	say(message: ToPage): Promise<void>;
	/** Shows another document. */
	show(
		blocks: readonly PreviewBlock[],
		more?: Partial<PreviewUpdate> & Partial<ShownDocument>,
	): Promise<void>;
	/** Replaces blocks. */
	splice(start: number, remove: number, ...blocks: readonly PreviewBlock[]): Promise<void>;
	/** Resolves after two frames. The page scrolls and observes in the first, and reacts in the second. */
	nextFrames(): Promise<void>;
	/** Errors in the page and violations of its content security policy. */
	readonly failures: readonly string[];
}

/** How to open the page of a preview. */
export interface PreviewPageOptions {
	readonly theme?: ThemeName;
	readonly width?: number;
	readonly height?: number;
	/** The state that the page has saved earlier. */
	readonly state?: unknown;
}

/** The document that the page shows. */
export const documentUri = 'file:///work/docs/shop.md';

const address = 'https://preview.test/';

/** The state of a document without sections and findings. */
export const emptyState: PreviewState = {
	title: 'Shop',
	template: 'Architecture',
	reason: 'Checked against the template Architecture: its Type says so.',
	facts: [],
	progress: { filled: 12, total: 40 },
	errors: 0,
	warnings: 0,
	informations: 0,
	sections: [],
};

/** Opens the page of a preview in a browser. */
export async function openPreviewPage(
	browser: Browser,
	{ theme = 'dark', width = 1000, height = 700, state }: PreviewPageOptions,
): Promise<OpenPreviewPage> {
	const page = await browser.newPage({ viewport: { width, height } });
	const failures: string[] = [];
	page.on('pageerror', (error) => failures.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') failures.push(message.text());
	});
	// Requests that the policy forbids start but do not finish.
	page.on('requestfinished', (request) => {
		if (!/^(?:https:\/\/preview\.test\/|data:)/.test(request.url())) failures.push(request.url());
	});
	await page.addInitScript(standIn, { state: state ?? null, theme: themes[theme] });
	await page.route(`${address}**`, (route) => {
		const name = new URL(route.request().url()).pathname.slice(1);
		if (name === '') {
			const body = pageHtml({ title: 'Preview', source: address, address: (file) => address + file });
			return route.fulfill({ contentType: 'text/html', body });
		}
		if (/^(?:page|mermaid)\.(?:js|css)$/.test(name)) {
			const contentType = name.endsWith('.js') ? 'text/javascript' : 'text/css';
			return route.fulfill({ contentType, body: readFileSync(inRepository('dist', 'preview', name)) });
		}
		return route.fulfill({ contentType: 'image/svg+xml', body: picture });
	});
	await page.goto(address);
	await page.locator('main').waitFor();
	return { page, failures, ...talk(page) };
}

const picture =
	'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

function talk(page: Page): Pick<OpenPreviewPage, 'posted' | 'say' | 'show' | 'splice' | 'nextFrames'> {
	let version = 1;
	const say = (message: ToPage) =>
		page.evaluate((data) => {
			window.dispatchEvent(new MessageEvent('message', { data }));
		}, message);
	const update = (more: Partial<PreviewUpdate>) =>
		say({
			type: 'update',
			update: {
				uri: documentUri,
				version: version++,
				anew: false,
				partial: false,
				splices: [],
				state: null,
				...more,
			},
		});
	return {
		say,
		posted: () => page.evaluate(() => window.posted.splice(0)),
		nextFrames: () =>
			page.evaluate(
				() =>
					new Promise<void>((done) => {
						requestAnimationFrame(() => requestAnimationFrame(() => done()));
					}),
			),
		async show(blocks, more = {}) {
			await say({
				type: 'document',
				uri: documentUri,
				locked: false,
				documentBase: `${address}work/docs/`,
				folderBase: `${address}work/`,
				line: more.line ?? null,
				anchor: more.anchor ?? null,
			});
			const splices = [{ start: 0, remove: 0, blocks }];
			const { state = emptyState, partial = false } = more;
			await update({ anew: true, splices, state, partial });
		},
		splice: (start, remove, ...blocks) => update({ splices: [{ start, remove, blocks }] }),
	};
}

declare global {
	interface Window {
		posted: FromPage[];
	}
}

/** Runs in the page before its scripts. */
function standIn({
	state,
	theme,
}: {
	readonly state: unknown;
	readonly theme: { readonly classes: readonly string[]; readonly colours: Readonly<Record<string, string>> };
}): void {
	if (window.top !== window) return;
	window.posted = [];
	let remembered = sessionStorage.getItem('state') ?? JSON.stringify(state);
	Object.assign(window, {
		acquireVsCodeApi: () => ({
			postMessage: (message: FromPage) => window.posted.push(message),
			getState: () => JSON.parse(remembered),
			setState(next: unknown) {
				remembered = JSON.stringify(next);
				sessionStorage.setItem('state', remembered);
			},
		}),
	});
	document.addEventListener('DOMContentLoaded', () => {
		document.body.classList.add(...theme.classes);
		for (const [name, value] of Object.entries(theme.colours))
			document.documentElement.style.setProperty(name, value);
	});
}
