import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../scripts/support/findBrowser.mjs';

/** Starts the installed Chrome or Chromium in headless mode. */
export async function launchBrowser(): Promise<Browser> {
	const executablePath = await findBrowser();
	if (executablePath === undefined) throw new Error('No browser: run node scripts/setup.mjs --browser');
	return chromium.launch({
		executablePath,
		headless: true,
		args: [
			// The browser only opens pages of this machine, and root has no sandbox.
			'--no-sandbox',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-gpu',
			'--disable-quic',
			'--disable-sync',
			'--no-first-run',
		],
	});
}
