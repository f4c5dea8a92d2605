import { spawn } from 'node:child_process';
import process from 'node:process';
import { repository } from './paths.mjs';

/** What a terminal or another program sends to end a program. */
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program that runs until it is told to stop, and waits for it to clean up. It notices by the message channel
 * when this process is gone without a word.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>} Its exit code.
 */
export function runUntilStopped(command, args) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, [...args], {
			cwd: repository,
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		});
		const forward = (/** @type {NodeJS.Signals} */ signal) => {
			// From a terminal the child has it, too, and takes the second one for the first.
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
