import { spawn } from 'node:child_process';
import process from 'node:process';
import { repository } from './paths.mjs';

/** The signals that end a program. */
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program until a signal stops it, and waits for it to clean up. The program notices through the message
 * channel when this process dies.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} The exit code.
 */
export function runUntilStopped(command, args) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, [...args], {
			cwd: repository,
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		});
		const forward = (/** @type {NodeJS.Signals} */ signal) => {
			// A terminal also signals the child, which ignores the second signal.
			child.kill(signal);
		};
		for (const signal of signals) process.on(signal, forward);
		child.once('error', reject);
		child.once('exit', (code) => {
			for (const signal of signals) process.off(signal, forward);
			resolve(code ?? 1);
		});
	});
}
