import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, before, describe, it, type TestContext } from 'node:test';
import { TestReport } from '../../scripts/support/testReport.mjs';

describe('the report of npm test', () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'archdocs-report-'));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	/** A program that reports `counts` and ends with `code`. */
	function program(counts: unknown, code = 0): string[] {
		const file = path.join(folder, `${Math.random()}.mjs`);
		const write = `writeFileSync(process.env.ARCHDOCS_COUNTS, ${JSON.stringify(JSON.stringify(counts))});`;
		writeFileSync(
			file,
			`import { writeFileSync } from 'node:fs'; ${counts ? write : ''} process.exit(${code});`,
		);
		return [file];
	}

	it('adds up what its parts report, and ends with the sum', async (context) => {
		const lines = captureLog(context);
		const report = new TestReport(process.execPath);
		await report.run('First', program({ passed: 3, failed: 0 }));
		await report.run('Second', program({ passed: 2, failed: 1, skipped: 4 }, 1));
		assert.deepEqual(report.close(), { failed: 1, notRun: 0 });
		assert.equal(lines.at(-1), '\n5 passed, 1 failed, 4 skipped');
	});

	it('counts a part that reports nothing as a failure', async (context) => {
		captureLog(context);
		const report = new TestReport(process.execPath);
		await report.run('Silent', program(undefined));
		await report.run('Broken', program({ passed: 1, failed: 0 }, 3));
		assert.equal(report.close().failed, 2);
	});

	it('ends with what was not run, and how to run it', (context) => {
		const lines = captureLog(context);
		const report = new TestReport(process.execPath);
		report.skip(['VS Code', 'The web'], 'There is no browser.', 'install one');
		assert.deepEqual(report.close(), { failed: 0, notRun: 2 });
		assert.deepEqual(lines.slice(-4), [
			'\nNOT RUN: There is no browser.',
			'  - VS Code',
			'  - The web',
			'  To run this: install one',
		]);
	});
});

/** What is printed from here on, instead of printing it. */
function captureLog(context: TestContext): string[] {
	const lines: string[] = [];
	context.mock.method(console, 'log', (line: string) => lines.push(line));
	return lines;
}
