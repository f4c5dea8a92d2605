import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the root package.json, without a slash at its end. */
export const repository = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * An absolute path inside the repository.
 *
 * @param {...string} segments
 */
export function inRepository(...segments) {
	return path.join(repository, ...segments);
}

/**
 * The Node 24 that runs TypeScript sources, vsce and the VS Code server: the one among the development
 * dependencies, or the running one where it is new enough and that one is not installed.
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
 * The Node that the user has. Scripts that npm starts run on the one among the development dependencies as soon as
 * it is installed, because npm puts it first on the PATH.
 */
export function userNode() {
	return process.env.npm_node_execpath || process.execPath;
}

/** Sources are ES modules in a package without "type", which Node mentions once per process. */
export const sourceFlags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];
