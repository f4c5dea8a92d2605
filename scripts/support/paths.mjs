import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the root package.json, without a trailing slash. */
export const repository = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Returns an absolute path in the repository.
 *
 * @param {...string} segments
 */
export function inRepository(...segments) {
	return path.join(repository, ...segments);
}

/**
 * Returns the Node 24 that runs TypeScript sources, vsce and the VS Code server: the one among the development
 * dependencies, or else the running one if it is new enough.
 *
 * @returns {string | undefined}
 */
export function node24() {
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	const installed = inRepository('node_modules', 'node', 'bin', name);
	if (existsSync(installed)) return installed;
	return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

/**
 * Returns the user's Node. npm puts the Node among the development dependencies first on the PATH, so that scripts
 * run on that one once it is installed.
 */
export function userNode() {
	return process.env.npm_node_execpath || process.execPath;
}

/** Silences the warning about ES modules in a package without "type". */
export const sourceFlags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];
