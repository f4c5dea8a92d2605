// Runs the extension host tests in a desktop VS Code: npm run test:desktop
import './support/requireNode.mjs';
import process from 'node:process';
import { setupDevelopmentPackages } from './setup/packages.mjs';
import { buildBundles } from './support/buildBundles.mjs';
import { Failure, runMain } from './support/failure.mjs';
import { node24, sourceFlags } from './support/paths.mjs';
import { run } from './support/run.mjs';

await runMain(async () => {
	await setupDevelopmentPackages();
	await buildBundles();
	const node = node24();
	if (node === undefined) throw new Failure('The tests need Node 24.', 'npm ci');
	process.exitCode = (await run(node, [...sourceFlags, 'test/vscode/desktop.ts'])).code;
});
