import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from '../support/failure.mjs';
import { missingPackages } from '../support/lockFile.mjs';
import { npm } from '../support/npm.mjs';
import { inRepository } from '../support/paths.mjs';
import { announcePackages, megabytes } from './downloads.mjs';

const host = inRepository('test', 'vscode');
const server = path.join(host, 'node_modules', 'code-server', 'lib', 'vscode');

/** Large built-in extensions that nothing here uses. */
const pruned = ['copilot'];

/**
 * Modules of the server that need a compiler, and the folders of their stand-ins.
 *
 * @type {Readonly<Record<string, string>>}
 */
const standIns = { '@vscode/native-watchdog': 'nativeWatchdog', '@vscode/spdlog': 'spdlog' };

/**
 * Level 3: installs the VS Code server, in a separate folder because of its size. Its package depends on modules for
 * everything that an editor can do. test/vscode/package.json names those that editing text needs, its lock file pins
 * them, and this function links them to where the server expects them. That is a quarter of the download, without
 * anything to compile.
 */
export async function setupEditorHost() {
	const obstacle = editorHostObstacle();
	if (obstacle !== undefined) throw new Failure(obstacle);
	if (missingPackages(host, { development: false }).length > 0) {
		announcePackages('the VS Code server', megabytes.editorHost);
		if ((await npm(['ci', '--ignore-scripts'], host)) !== 0) {
			throw new Failure(
				'The VS Code server could not be installed.',
				'npm ci --ignore-scripts --prefix test/vscode',
			);
		}
	}
	linkModules();
	for (const name of pruned) rmSync(path.join(server, 'extensions', name), { recursive: true, force: true });
}

/**
 * Returns why the VS Code server does not run on this machine.
 *
 * @returns {string | undefined} One sentence, or undefined if it runs.
 */
export function editorHostObstacle() {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		return `The VS Code server of these tests runs on Linux x64 only, and this is ${process.platform} ${process.arch}.`;
	}
	const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
		process.report?.getReport() ?? {}
	);
	if (report.header?.glibcVersionRuntime === undefined) {
		return 'The VS Code server of these tests needs a Linux with the GNU C library.';
	}
	return undefined;
}

function linkModules() {
	const { dependencies } = JSON.parse(readFileSync(path.join(host, 'package.json'), 'utf8'));
	const installed = Object.keys(dependencies).filter((name) => name !== 'code-server');
	for (const name of installed) linkModule(name, path.join(host, 'node_modules', name));
	for (const [name, folder] of Object.entries(standIns))
		linkModule(name, path.join(host, 'standIns', folder));
}

/**
 * @param {string} name
 * @param {string} target
 */
function linkModule(name, target) {
	const link = path.join(server, 'node_modules', name);
	if (existsSync(link)) return;
	mkdirSync(path.dirname(link), { recursive: true });
	// A link without its target does not "exist", but it blocks a new one.
	rmSync(link, { force: true });
	symlinkSync(path.relative(path.dirname(link), target), link, 'dir');
}
