import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/**
 * Returns the packages that the lock file names and `node_modules` lacks or has in another version. Compares the file
 * `node_modules/.package-lock.json`, where npm records what it installed, so that it needs no network.
 *
 * @param {string} folder The folder of the package.json.
 * @param {{ development: boolean }} options Whether development dependencies count.
 * @returns {string[]} Their paths, such as `node_modules/esbuild`.
 */
export function missingPackages(folder, { development }) {
	const installed = readPackages(path.join(folder, 'node_modules', '.package-lock.json'));
	return Object.entries(readPackages(path.join(folder, 'package-lock.json')))
		.filter(([name, locked]) => name !== '' && isWanted(locked, development))
		.filter(
			([name, locked]) =>
				installed[name]?.version !== locked.version || !existsSync(path.join(folder, name, 'package.json')),
		)
		.map(([name]) => name);
}

/**
 * Whether anything that only development needs is installed.
 *
 * @param {string} folder
 */
export function hasDevelopmentPackages(folder) {
	const installed = readPackages(path.join(folder, 'node_modules', '.package-lock.json'));
	return Object.values(installed).some((entry) => entry.dev === true);
}

/**
 * @param {LockedPackage} locked
 * @param {boolean} development
 */
function isWanted(locked, development) {
	if (locked.dev && !development) return false;
	if (!locked.optional && !locked.devOptional) return true;
	// Only optional packages for this platform are sure to be installed. npm decides which C library counts.
	return (
		locked.libc === undefined &&
		(locked.os ?? [process.platform]).includes(process.platform) &&
		(locked.cpu ?? [process.arch]).includes(process.arch) &&
		(locked.os !== undefined || locked.cpu !== undefined)
	);
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>} Empty if the file is missing or damaged.
 */
function readPackages(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
	} catch {
		return {};
	}
}
