import { existsSync } from 'node:fs';
import process from 'node:process';
import { Failure } from '../support/failure.mjs';
import { findBrowser } from '../support/findBrowser.mjs';
import { inRepository } from '../support/paths.mjs';
import { run } from '../support/run.mjs';
import { announce, megabytes } from './downloads.mjs';

const aptGet = '/usr/bin/apt-get';

/** Level 4: installs a Chrome or Chromium for the tests. Needs the development packages. */
export async function setupBrowser() {
	if ((await findBrowser()) !== undefined) return;
	if (process.env.ARCHDOCS_BROWSER) {
		throw new Failure('ARCHDOCS_BROWSER names a browser that does not start.');
	}
	await installPlaywrightBrowser();
	if ((await findBrowser()) !== undefined) return;
	console.log("Playwright's own browser cannot be had or does not start here.");
	await installDebianBrowser();
	if ((await findBrowser()) !== undefined) return;
	throw new Failure(
		'No browser could be installed: the editor tests need Chrome or Chromium.',
		existsSync(aptGet) ? 'sudo apt-get install chromium' : 'npx playwright-core install --with-deps chromium',
	);
}

async function installPlaywrightBrowser() {
	announce("Playwright's own Chromium", megabytes.playwrightBrowser);
	const command = inRepository('node_modules', 'playwright-core', 'cli.js');
	await run(process.execPath, [command, 'install', '--no-shell', 'chromium'], {
		quiet: true,
		env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
	});
}

async function installDebianBrowser() {
	if (!existsSync(aptGet)) return;
	if (process.getuid?.() !== 0) {
		console.log('As root, the package chromium of this Linux would be installed instead.');
		return;
	}
	announce("this Linux's package chromium, with apt-get as root", megabytes.debianBrowser);
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run(aptGet, ['update', '-qq'], { env });
	await run(aptGet, ['install', '-qq', '--no-install-recommends', 'chromium'], { env });
}
