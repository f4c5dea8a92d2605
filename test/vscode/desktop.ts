// Runs the mocha suite of the extension host in a desktop VS Code: one that ARCHDOCS_VSCODE names, or a downloaded one.
import process from 'node:process';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { repository } from '../../scripts/support/paths.mjs';
import { compileSuite } from './host/compileSuite.ts';
import { desktopExecutable } from './host/desktopExecutable.ts';
import { createEditorProfile } from './host/editorProfile.ts';
import { copyExamples } from './host/exampleWorkspace.ts';

const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (!display) fail('The desktop tests need a display: xvfb-run -a npm run test:desktop');

const vscodeExecutablePath = await executable();
const profile = createEditorProfile();
try {
	process.exitCode = await runTests({
		vscodeExecutablePath,
		extensionDevelopmentPath: repository,
		extensionTestsPath: await compileSuite('extensionSuite.ts', 'node'),
		launchArgs: [
			copyExamples(profile.root),
			'--disable-workspace-trust',
			`--user-data-dir=${profile.serverData}/data`,
			`--extensions-dir=${profile.extensions}`,
			// Electron has no sandbox for root.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		],
	});
} catch (error) {
	fail(`The tests failed in VS Code: ${error instanceof Error ? error.message : error}`);
} finally {
	profile.remove();
}

async function executable(): Promise<string> {
	const named = process.env.ARCHDOCS_VSCODE;
	if (named) {
		return desktopExecutable(named) ?? fail(`ARCHDOCS_VSCODE names no VS Code: ${named}`);
	}
	try {
		return await downloadAndUnzipVSCode('stable');
	} catch {
		return fail(
			'The desktop tests need VS Code, which could not be downloaded: ARCHDOCS_VSCODE=/path/to/code npm run test:desktop',
		);
	}
}

function fail(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}
