import { Failure } from '../support/failure.mjs';
import { hasDevelopmentPackages, missingPackages } from '../support/lockFile.mjs';
import { npm } from '../support/npm.mjs';
import { node24, repository } from '../support/paths.mjs';
import { announcePackages, megabytes } from './downloads.mjs';

/** Level 1: installs the packages that the build and the check need. */
export async function setupRuntimePackages() {
	if (missingPackages(repository, { development: false }).length === 0) return;
	// npm ci with --omit=dev would remove installed development packages.
	if (hasDevelopmentPackages(repository)) return installDevelopmentPackages();
	announcePackages('the packages that the build needs', megabytes.runtimePackages);
	if ((await npm(['ci', '--omit=dev'], repository)) !== 0) {
		throw new Failure('The packages that the build needs could not be installed.', 'npm ci --omit=dev');
	}
}

/** Level 2: installs all packages of the root, including the Node 24 that runs scripts and tests. */
export async function setupDevelopmentPackages() {
	if (missingPackages(repository, { development: true }).length === 0 && node24() !== undefined) return;
	await installDevelopmentPackages();
}

async function installDevelopmentPackages() {
	const { runtimePackages, developmentPackages } = megabytes;
	announcePackages('all packages, Node 24 for the tests among them', runtimePackages + developmentPackages);
	if ((await npm(['ci'], repository)) !== 0) {
		throw new Failure('The packages could not be installed.', 'npm ci');
	}
	if (node24() === undefined) {
		// The package "node" downloads its binary in an install script, which npm may be configured to skip.
		throw new Failure(
			'The package "node", which holds the Node 24 of the tests, was installed without its binary.',
			'npm rebuild node --ignore-scripts=false',
		);
	}
}
