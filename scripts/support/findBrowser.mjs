import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const namesOnPath = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'microsoft-edge',
];

/**
 * Returns the browser for the tests: the one that ARCHDOCS_BROWSER names, an installed Chrome or Chromium, or
 * Playwright's own.
 *
 * @returns {Promise<string | undefined>} The path of the executable.
 */
export async function findBrowser() {
	const named = process.env.ARCHDOCS_BROWSER;
	const places = named ? [named] : [...usualPlaces(), ...onPath(), ...(await playwrightBrowser())];
	return places.find((file) => existsSync(file) && starts(file));
}

/**
 * Whether a browser starts. A file is not enough: some Linux distributions have a script of that name that only
 * explains how to install the browser, and a downloaded browser can lack libraries.
 *
 * @param {string} file
 */
function starts(file) {
	// On Windows, this would open a window.
	if (process.platform === 'win32') return true;
	return spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

function usualPlaces() {
	if (process.platform === 'darwin') {
		return [
			'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
			'/Applications/Chromium.app/Contents/MacOS/Chromium',
			'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
		];
	}
	if (process.platform === 'win32') {
		const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
		return roots
			.filter((root) => root !== undefined)
			.flatMap((root) => [
				path.join(root, 'Google/Chrome/Application/chrome.exe'),
				path.join(root, 'Microsoft/Edge/Application/msedge.exe'),
			]);
	}
	return [];
}

function onPath() {
	if (process.platform === 'win32') return [];
	const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
	return namesOnPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** @returns {Promise<string[]>} Empty if Playwright is not installed. */
async function playwrightBrowser() {
	try {
		const { chromium } = await import('playwright-core');
		return [chromium.executablePath()];
	} catch {
		return [];
	}
}
