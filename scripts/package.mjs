// Builds and packages the extension: archdocs-VERSION.vsix at the top level.
import './support/requireNode.mjs';
import path from 'node:path';
import { setupDevelopmentPackages } from './setup/packages.mjs';
import { buildBundles } from './support/buildBundles.mjs';
import { runMain } from './support/failure.mjs';
import { packageExtension, usualPackage } from './support/packageExtension.mjs';

await runMain(async () => {
	await setupDevelopmentPackages();
	await buildBundles();
	const file = usualPackage();
	const size = await packageExtension(file);
	console.log(`\n${path.basename(file)}: ${(size / 1000).toFixed(0)} kB`);
	console.log(`Install it: code --install-extension ${path.basename(file)}`);
});
