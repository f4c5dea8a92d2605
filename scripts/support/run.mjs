import { spawn } from 'node:child_process';
import process from 'node:process';
import { repository } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] Default: the repository.
 * @property {Record<string, string | undefined>} [env] Added to the environment; undefined removes a variable.
 * @property {boolean} [quiet] Output is collected, not shown.
 * @property {boolean} [shell] For the `.cmd` files of Windows only; arguments are then the caller's to quote.
 */

/**
 * Runs a program to its end. Shows its output as it comes, unless `quiet`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} Code 127 if the program could not be started.
 */
export function run(command, args, options = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, [...args], {
			cwd: options.cwd ?? repository,
			env: environment(options.env),
			stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
			shell: options.shell ?? false,
		});
		let output = '';
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.stderr?.on('data', (chunk) => (output += chunk));
		child.on('error', (error) => resolve({ code: 127, output: output + error.message }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/**
 * @param {Record<string, string | undefined>} [changes]
 */
function environment(changes = {}) {
	const merged = { ...process.env, ...changes };
	for (const [name, value] of Object.entries(merged)) if (value === undefined) delete merged[name];
	return merged;
}
