import process from 'node:process';
import { userNode } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Runs the npm that started this script, or else the one on the PATH. Shows errors only: warnings about engines
 * concern tools that run with the Node 24 of this repository.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<number>} The exit code.
 */
export async function npm(args, cwd) {
	const all = [...args, '--loglevel=error', '--no-audit', '--no-fund'];
	const script = process.env.npm_execpath;
	if (script !== undefined && /npm-cli\.[cm]?js$/.test(script)) {
		// Not the running Node, which npm may be about to replace.
		return (await run(userNode(), [script, ...all], { cwd })).code;
	}
	const windows = process.platform === 'win32';
	return (await run(windows ? 'npm.cmd' : 'npm', all, { cwd, shell: windows })).code;
}
