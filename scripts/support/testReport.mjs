import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { inRepository, sourceFlags } from './paths.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 */

/** Runs the parts of `npm test` one after the other and says at the end what came of each. */
export class TestReport {
	/** @type {{ name: string, counts: Counts }[]} */
	#done = [];
	/** @type {{ names: readonly string[], reason: string, command: string | undefined }[]} */
	#notRun = [];
	#node;

	/**
	 * @param {string} node The Node that runs the tests.
	 */
	constructor(node) {
		this.#node = node;
	}

	/**
	 * Runs a program that writes its counts to the file that ARCHDOCS_COUNTS names. One that writes none, or ends with
	 * an error although none of its tests failed, counts as a failure.
	 *
	 * @param {string} name
	 * @param {readonly string[]} program The script and its arguments.
	 * @param {Record<string, string>} [env]
	 */
	async run(name, program, env = {}) {
		console.log(`\n## ${name}\n`);
		const file = inRepository('out', `testCounts.${process.pid}.json`);
		mkdirSync(inRepository('out'), { recursive: true });
		rmSync(file, { force: true });
		const { code } = await run(this.#node, [...sourceFlags, ...program], {
			env: { ...env, ARCHDOCS_COUNTS: file },
		});
		const counts = readCounts(file);
		if (code !== 0 && counts.failed === 0) counts.failed = 1;
		this.#done.push({ name, counts });
	}

	/**
	 * Notes that some parts could not be run.
	 *
	 * @param {readonly string[]} names
	 * @param {string} reason One sentence.
	 * @param {string} [command] What makes them run.
	 */
	skip(names, reason, command) {
		this.#notRun.push({ names, reason, command });
	}

	/**
	 * Prints a line for each part, the sum, and what was not run.
	 *
	 * @returns {{ failed: number, notRun: number }}
	 */
	close() {
		console.log('\n## Summary\n');
		for (const { name, counts } of this.#done) console.log(`${name}: ${describe(counts)}`);
		const sum = this.#done.map(({ counts }) => counts).reduce(add, { passed: 0, failed: 0 });
		console.log(`\n${describe(sum)}`);
		for (const { names, reason, command } of this.#notRun) {
			console.log(`\nNOT RUN: ${reason}`);
			for (const name of names) console.log(`  - ${name}`);
			if (command !== undefined) console.log(`  To run this: ${command}`);
		}
		return { failed: sum.failed, notRun: this.#notRun.flatMap(({ names }) => names).length };
	}
}

/**
 * @param {string} file
 * @returns {Counts}
 */
function readCounts(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return { passed: 0, failed: 1 };
	}
}

/**
 * @param {Counts} left
 * @param {Counts} right
 * @returns {Counts}
 */
function add(left, right) {
	return {
		passed: left.passed + right.passed,
		failed: left.failed + right.failed,
		skipped: (left.skipped ?? 0) + (right.skipped ?? 0),
	};
}

/**
 * @param {Counts} counts
 */
function describe({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
