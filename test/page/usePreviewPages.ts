import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../harness/launchBrowser.ts';
import { type OpenPreviewPage, openPreviewPage, type PreviewPageOptions } from '../../harness/previewPage.ts';

/** Opens pages of the preview in one browser, which is closed after the tests of the file. */
export function usePreviewPages(): (options?: PreviewPageOptions) => Promise<OpenPreviewPage> {
	let browser: Promise<Browser> | undefined;
	after(async () => (await browser)?.close());
	return async (options = {}) => {
		browser ??= launchBrowser();
		return openPreviewPage(await browser, options);
	};
}
