import process from 'node:process';
import { userNode } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Runs npm: the one that started this script where there is one, else the one on the PATH.
 * Only errors are shown: warnings about engines concern tools that run under the Node 24 of this repository.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<number>} Its exit code.
 */
export async function npm(args, cwd) {
	const all = [...args, '--loglevel=error', '--no-audit', '--no-fund'];
	const script = process.env.npm_execpath;
	if (script !== undefined && /npm-cli\.[cm]?js$/.test(script)) {
		// Not the running Node, which may be one of those that npm is about to replace.
		return (await run(userNode(), [script, ...all], { cwd })).code;
	}
	const windows = process.platform === 'win32';
	return (await run(windows ? 'npm.cmd' : 'npm', all, { cwd, shell: windows })).code;
}
