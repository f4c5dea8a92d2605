import type Mocha from 'mocha';
import { suiteLine } from './suiteLine.ts';

/** Long enough for a language server to start on a busy machine. */
const testTimeout = 30_000;

/**
 * Runs the tests that `load` defines and prints them line by line. Settles when they have run; rejects when one
 * has failed, which is how VS Code learns of it.
 *
 * @param mocha A new instance: Node and the web worker get theirs in different ways.
 */
export async function runMocha(mocha: Mocha, load: () => Promise<unknown>): Promise<void> {
	mocha.ui('bdd');
	mocha.timeout(testTimeout);
	// What addFile() would do, for tests that are bundled with this module.
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	// The others want a terminal or a page; an extension host has neither.
	mocha.reporter('base');
	await load();
	const failed = await new Promise<number>((resolve) => {
		print(mocha.run(resolve));
	});
	if (failed > 0) throw new Error(`${failed} tests failed`);
}

function print(runner: Mocha.Runner): void {
	runner.on('pass', (test) => suiteLine.write(`✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`));
	runner.on('fail', (test, error: Error) => {
		suiteLine.write(`✖ ${test.fullTitle()}`);
		suiteLine.write(error.stack ?? error.message);
	});
	runner.once('end', () => {
		const { passes = 0, failures = 0 } = runner.stats ?? {};
		suiteLine.write(`mocha: ${passes} passed, ${failures} failed`);
	});
}
