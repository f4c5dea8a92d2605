// Runs the tests of node:test whose files match, with the Node that runs this: nodeTests.mjs GLOB...
// The counts go to the file that ARCHDOCS_COUNTS names.
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import { inRepository, repository, sourceFlags } from './support/paths.mjs';

/** In milliseconds, for one group of files: no group takes that long, so one that does hangs. */
const patience = 1_200_000;

/** Groups for each core. One that takes longer than the others then leaves no core idle for long. */
const groupsPerCore = Number(process.env.ARCHDOCS_TEST_GROUPS_PER_CORE) || 4;

const cores = availableParallelism();
const folder = inRepository('out', 'testGroups', String(process.pid));

// Node compiles the sources once for all groups, and again only those that have changed.
process.env.NODE_COMPILE_CACHE ??= inRepository('out', 'compileCache');
const stream = run({
	files: writeGroups(findFiles(process.argv.slice(2)), cores * groupsPerCore),
	cwd: repository,
	execArgv: sourceFlags,
	concurrency: cores,
	timeout: patience,
});
stream.on('test:summary', ({ file, counts, success }) => {
	// There is one for each group, and one for all of them.
	if (file !== undefined) return;
	const failed = counts.tests - counts.passed - counts.skipped - counts.todo;
	const summary = { passed: counts.passed + counts.todo, failed, skipped: counts.skipped };
	if (process.env.ARCHDOCS_COUNTS) writeFileSync(process.env.ARCHDOCS_COUNTS, JSON.stringify(summary));
	if (!success || counts.tests === 0) process.exitCode = 1;
	rmSync(folder, { recursive: true });
});
stream.compose(new spec()).pipe(process.stdout);

/**
 * @param {readonly string[]} patterns
 */
function findFiles(patterns) {
	return globSync(patterns, { cwd: repository })
		.map((file) => file.replaceAll(path.sep, '/'))
		.sort();
}

/**
 * Writes a program for each group of files. The files of a group share a process, because most files take longer to
 * load than to run. Each is a suite of its own, so a file that cannot be loaded fails alone.
 *
 * @param {readonly string[]} files
 * @param {number} most The largest number of groups.
 * @returns {string[]} The programs.
 */
function writeGroups(files, most) {
	mkdirSync(folder, { recursive: true });
	const count = Math.min(most, files.length);
	return Array.from({ length: count }, (_, group) => {
		const suites = files
			.filter((_, index) => index % count === group)
			.map((file) => {
				const address = pathToFileURL(inRepository(file)).href;
				return `describe(${JSON.stringify(file)}, () => import(${JSON.stringify(address)}));\n`;
			});
		const program = path.join(folder, `${String(group + 1).padStart(3, '0')}.mjs`);
		writeFileSync(program, `import { describe } from 'node:test';\n${suites.join('')}`);
		return program;
	});
}
