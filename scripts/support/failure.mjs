import process from 'node:process';

/** An expected failure: one sentence for the reader and, where there is one, the command to run by hand. */
export class Failure extends Error {
	/**
	 * @param {string} message One sentence.
	 * @param {string} [command] What to run by hand.
	 */
	constructor(message, command) {
		super(message);
		this.name = 'Failure';
		this.command = command;
	}
}

/**
 * Runs a script's main function. An expected failure is printed as its sentence and its command, anything else
 * with its stack; both end the process with 1.
 *
 * @param {() => unknown} main
 */
export async function runMain(main) {
	try {
		await main();
	} catch (error) {
		console.error(error instanceof Failure ? `\n${describeFailure(error)}` : error);
		process.exitCode = 1;
	}
}

/**
 * @param {Failure} failure
 */
function describeFailure(failure) {
	return failure.command === undefined
		? failure.message
		: `${failure.message}\n  By hand: ${failure.command}`;
}
