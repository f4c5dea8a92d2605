import process from 'node:process';

/** An expected failure: a sentence and, if there is one, the command to run by hand. */
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
 * Runs the main function of a script. Prints the sentence and the command of an expected failure, and the stack of
 * any other error. Both set the exit code 1.
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
