// Runs the mocha suite in the web worker extension host of the same VS Code, where there is no Node: the extension
// is loaded from an address, as vscode.dev would.
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../harness/launchBrowser.ts';
import { inRepository, repository } from '../../scripts/support/paths.mjs';
import { compileSuite } from './host/compileSuite.ts';
import { createEditorProfile } from './host/editorProfile.ts';
import { copyExamples } from './host/exampleWorkspace.ts';
import { exitOnSignals } from './host/exitOnSignals.ts';
import { runSuite } from './host/runSuite.ts';
import { reportSuiteResult } from './host/suiteResult.ts';
import { startVscodeServer } from './host/vscodeServer.ts';
import { workbenchUrl } from './host/workbenchUrl.ts';

/** Where the browser finds the extension. It has to be below the address of the workbench, which trusts no other. */
const extensionPath = '/extension-under-test';

exitOnSignals();
const suite = await compileSuite('webSuite.ts', 'browser');
const profile = createEditorProfile();
const server = await startVscodeServer(profile, { testDriver: true });
const browser = await launchBrowser();
try {
	const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
	await serveRepository(page);
	await developExtension(page, server.authority);
	reportSuiteResult(await runSuite(page, workbenchUrl(server, { folder: copyExamples(profile.root) })));
} finally {
	await browser.close();
	await server.stop();
	profile.remove();
}

/** Answers requests for the extension in the browser, without a server. */
async function serveRepository(page: Page): Promise<void> {
	await page.context().route(
		(url) => url.pathname.startsWith(`${extensionPath}/`),
		async (route) => {
			const name = decodeURIComponent(new URL(route.request().url()).pathname).slice(extensionPath.length);
			await route.fulfill({ path: inRepository(name) }).catch(() => route.fulfill({ status: 404 }));
		},
	);
}

/** Adds the extension and its tests to the configuration that the workbench reads from its page. */
async function developExtension(page: Page, authority: string): Promise<void> {
	const at = (file: string) => ({ scheme: 'http', authority, path: `${extensionPath}${file}` });
	const options = {
		extensions: [at('')],
		extensionTestsPath: at(`/${path.relative(repository, suite)}`),
	};
	await page.addInitScript((additional) => {
		const original = Element.prototype.getAttribute;
		Element.prototype.getAttribute = function (name) {
			const value = original.call(this, name);
			if (value === null || this.id !== 'vscode-workbench-web-configuration') return value;
			const configuration = JSON.parse(value);
			configuration.developmentOptions = { ...configuration.developmentOptions, ...additional };
			return JSON.stringify(configuration);
		};
	}, options);
}
