import { after } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../harness/launchBrowser.ts';
import { violations } from './violations.ts';

/** A page for readers, opened in a browser. */
export interface ReaderPage {
	readonly page: Page;
	/** What was loaded, run or reported beside the page itself. */
	readonly happened: readonly string[];
	/** What axe-core finds wrong: the rule, and where. */
	violations(): Promise<readonly string[]>;
}

export interface ReaderOptions {
	readonly colorScheme?: 'light' | 'dark';
	readonly forcedColors?: 'active';
	readonly width?: number;
}

const address = 'http://page.test/';
/** The browser is closed after the tests of the file. */
export function useReaderPages(): (html: string, options?: ReaderOptions) => Promise<ReaderPage> {
	let browser: Promise<Browser> | undefined;
	after(async () => (await browser)?.close());
	return async (html, options) => {
		browser ??= launchBrowser();
		return openPage(await browser, html, options ?? {});
	};
}

async function openPage(
	browser: Browser,
	html: string,
	{ width = 1280, ...look }: ReaderOptions,
): Promise<ReaderPage> {
	const page = await browser.newPage({ viewport: { width, height: 900 }, ...look });
	const happened: string[] = [];
	page.on('dialog', (dialog) => {
		happened.push(`said ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('console', (message) => happened.push(`logged ${message.text()}`));
	page.on('pageerror', (error) => happened.push(`failed: ${error.message}`));
	// What the policy of the page forbids does not come as far as this.
	await page.route('**/*', (route) => {
		const url = route.request().url();
		if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
		happened.push(`asked for ${url}`);
		return route.abort();
	});
	await page.goto(address);
	return {
		page,
		happened,
		violations: () => violations(page),
	};
}
