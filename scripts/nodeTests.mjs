// Runs the tests of node:test whose files match, with the Node that runs this: nodeTests.mjs GLOB...
// The counts go to the file that ARCHDOCS_COUNTS names.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { repository, sourceFlags } from './support/paths.mjs';

/** In milliseconds, for one file: nothing here takes that long, so what does hangs. */
const patience = 600_000;

const stream = run({
	globPatterns: process.argv.slice(2),
	cwd: repository,
	execArgv: sourceFlags,
	concurrency: Number(process.env.ARCHDOCS_TEST_CONCURRENCY) || availableParallelism(),
	timeout: patience,
});
stream.on('test:summary', ({ file, counts, success }) => {
	// There is one for each file, and one for all of them.
	if (file !== undefined) return;
	const failed = counts.tests - counts.passed - counts.skipped - counts.todo;
	const summary = { passed: counts.passed + counts.todo, failed, skipped: counts.skipped };
	if (process.env.ARCHDOCS_COUNTS) writeFileSync(process.env.ARCHDOCS_COUNTS, JSON.stringify(summary));
	if (!success || counts.tests === 0) process.exitCode = 1;
});
stream.compose(new spec()).pipe(process.stdout);
