// Builds, checks the examples and opens them in an editor: npm start [-- --check-only]
import './support/requireNode.mjs';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { editorHostObstacle, setupEditorHost } from './setup/editorHost.mjs';
import { setupDevelopmentPackages, setupRuntimePackages } from './setup/packages.mjs';
import { buildBundles } from './support/buildBundles.mjs';
import { desktopEditorObstacle, openDesktopEditor } from './support/desktopEditor.mjs';
import { Failure, runMain } from './support/failure.mjs';
import { packageExtension } from './support/packageExtension.mjs';
import { inRepository, node24, sourceFlags, userNode } from './support/paths.mjs';
import { run } from './support/run.mjs';
import { runUntilStopped } from './support/runUntilStopped.mjs';

const folder = inRepository('examples');
const firstFile = inRepository('examples', 'architecture-half-filled.md');

await runMain(async () => {
	const options = process.argv.slice(2);
	const unknown = options.find((option) => option !== '--check-only');
	if (unknown !== undefined) throw new Failure(`Unknown option ${unknown}: there is --check-only.`);
	await setupRuntimePackages();
	await buildBundles();
	await checkExamples();
	if (options.includes('--check-only')) return;
	await openExamples();
});

async function checkExamples() {
	console.log('\nThe check of the example workspace (archdocs check examples):\n');
	const { code } = await run(userNode(), [inRepository('dist', 'cli.js'), 'check', 'examples']);
	// 1 means findings, which the examples have on purpose.
	if (code !== 0 && code !== 1) throw new Failure(`The check ended with ${code}.`);
}

async function openExamples() {
	const targets = [folder, firstFile].filter((target) => existsSync(target));
	const obstacle = await desktopEditorObstacle();
	if (obstacle === undefined) {
		console.log('\nOpening the example workspace in VS Code with a temporary profile.');
		console.log('Close its window to end this command.');
		process.exitCode = await openDesktopEditor(targets);
		return;
	}
	const hostObstacle = editorHostObstacle();
	if (hostObstacle !== undefined) {
		throw new Failure(
			`No editor could be opened. ${obstacle} ${hostObstacle} Install VS Code with its command "code".`,
			'npm start',
		);
	}
	console.log(`\n${obstacle} The example workspace opens in a browser instead.`);
	await serveExamples();
}

async function serveExamples() {
	await setupDevelopmentPackages();
	await setupEditorHost();
	const node = node24();
	if (node === undefined) throw new Failure('The editor needs Node 24.', 'node scripts/setup.mjs --editor');
	const vsix = inRepository('out', 'archdocs.vsix');
	await packageExtension(vsix, { quiet: true });
	const server = inRepository('test', 'vscode', 'serveWorkspace.ts');
	process.exitCode = await runUntilStopped(node, [...sourceFlags, server, vsix, folder, firstFile]);
}
