import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { hasDevelopmentPackages, missingPackages } from '../../scripts/support/lockFile.mjs';

const folders: string[] = [];
after(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const packages = {
	'node_modules/builds': { version: '1.0.0' },
	'node_modules/lints': { version: '2.0.0', dev: true },
	'node_modules/here': { version: '3.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
	'node_modules/elsewhere': { version: '3.0.0', optional: true, os: ['another system'] },
};

describe('missingPackages', () => {
	it('lists the packages locked for this platform when nothing is installed', () => {
		const folder = project({});
		const expected = ['node_modules/builds', 'node_modules/lints', 'node_modules/here'];
		assert.deepEqual(missingPackages(folder, { development: true }), expected);
	});

	it('leaves out development packages on request', () => {
		const folder = project({});
		const expected = ['node_modules/builds', 'node_modules/here'];
		assert.deepEqual(missingPackages(folder, { development: false }), expected);
	});

	it('is empty when everything is installed', () => {
		assert.deepEqual(missingPackages(project(packages), { development: true }), []);
	});

	it('lists a package installed in another version', () => {
		const folder = project({ ...packages, 'node_modules/builds': { version: '0.9.0' } });
		assert.deepEqual(missingPackages(folder, { development: true }), ['node_modules/builds']);
	});

	it('lists a package whose folder is missing', () => {
		const folder = project(packages);
		rmSync(path.join(folder, 'node_modules', 'lints'), { recursive: true });
		assert.deepEqual(missingPackages(folder, { development: true }), ['node_modules/lints']);
	});
});

describe('hasDevelopmentPackages', () => {
	it('distinguishes a full installation from one for building only', () => {
		const { 'node_modules/builds': builds } = packages;
		assert.equal(hasDevelopmentPackages(project({ 'node_modules/builds': builds })), false);
		assert.equal(hasDevelopmentPackages(project(packages)), true);
	});
});

/** Creates a folder with a lock file for {@link packages} and installs `installed`. */
function project(installed: Record<string, { version: string }>): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'archdocs-packages-'));
	folders.push(folder);
	mkdirSync(path.join(folder, 'node_modules'));
	write(folder, 'package-lock.json', { packages: { '': {}, ...packages } });
	write(folder, 'node_modules/.package-lock.json', { packages: installed });
	for (const name of Object.keys(installed)) {
		mkdirSync(path.join(folder, name));
		write(folder, `${name}/package.json`, {});
	}
	return folder;
}

function write(folder: string, name: string, content: unknown): void {
	writeFileSync(path.join(folder, name), JSON.stringify(content));
}
