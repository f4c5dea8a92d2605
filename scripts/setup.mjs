// Installs what a command needs: node scripts/setup.mjs [--runtime] [--development] [--editor] [--browser]
// Without options, it installs everything. It skips what is already installed.
import './support/requireNode.mjs';
import process from 'node:process';
import { setupBrowser } from './setup/browser.mjs';
import { setupEditorHost } from './setup/editorHost.mjs';
import { setupDevelopmentPackages, setupRuntimePackages } from './setup/packages.mjs';
import { Failure, runMain } from './support/failure.mjs';

/** @type {Record<string, readonly (() => Promise<void>)[]>} */
const levels = {
	'--runtime': [setupRuntimePackages],
	'--development': [setupDevelopmentPackages],
	'--editor': [setupDevelopmentPackages, setupEditorHost],
	'--browser': [setupDevelopmentPackages, setupBrowser],
};

await runMain(async () => {
	const options = process.argv.slice(2);
	const unknown = options.find((option) => levels[option] === undefined);
	if (unknown !== undefined) {
		throw new Failure(`Unknown option ${unknown}: there are ${Object.keys(levels).join(', ')}.`);
	}
	const wanted = options.length > 0 ? options : ['--editor', '--browser'];
	for (const step of new Set(wanted.flatMap((option) => levels[option] ?? []))) await step();
	console.log('Everything is installed.');
});
