// Runs the mocha suite inside the real extension host of a VS Code server, with the extension of this repository.

import { launchBrowser } from '../../harness/launchBrowser.ts';
import { repository } from '../../scripts/support/paths.mjs';
import { compileSuite } from './host/compileSuite.ts';
import { createEditorProfile } from './host/editorProfile.ts';
import { copyExamples } from './host/exampleWorkspace.ts';
import { exitOnSignals } from './host/exitOnSignals.ts';
import { runSuite } from './host/runSuite.ts';
import { reportSuiteResult } from './host/suiteResult.ts';
import { startVscodeServer } from './host/vscodeServer.ts';
import { workbenchUrl } from './host/workbenchUrl.ts';

exitOnSignals();
const suite = await compileSuite('extensionSuite.ts', 'node');
const profile = createEditorProfile();
const workspace = copyExamples(profile.root);
const server = await startVscodeServer(profile, { testDriver: true });
const browser = await launchBrowser();
try {
	const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
	const url = workbenchUrl(server, { folder: workspace, tests: { extension: repository, suite } });
	reportSuiteResult(await runSuite(page, url));
} finally {
	await browser.close();
	await server.stop();
	profile.remove();
}
