// Runs all tests, those that need no editor first: npm test [-- --no-editor]
import './support/requireNode.mjs';
import process from 'node:process';
import { setupBrowser } from './setup/browser.mjs';
import { editorHostObstacle, setupEditorHost } from './setup/editorHost.mjs';
import { setupDevelopmentPackages } from './setup/packages.mjs';
import { buildBundles } from './support/buildBundles.mjs';
import { Failure, runMain } from './support/failure.mjs';
import { packageExtension } from './support/packageExtension.mjs';
import { inRepository, node24, userNode } from './support/paths.mjs';
import { run } from './support/run.mjs';
import { TestReport } from './support/testReport.mjs';

const nodeTests = inRepository('scripts', 'nodeTests.mjs');
const vsix = inRepository('out', 'archdocs.vsix');

/** The parts that need an editor. The first can be run in a desktop VS Code, too. */
const editorParts = [
	{ name: 'VS Code, extension host', program: ['test/vscode/extensionHost.ts'] },
	{ name: 'VS Code, web worker extension host', program: ['test/vscode/webHost.ts'] },
	{ name: 'VS Code, in the browser', program: [nodeTests, 'test/vscode/ui/**/*.test.ts'] },
];

await runMain(async () => {
	const options = process.argv.slice(2);
	const unknown = options.find((option) => option !== '--no-editor');
	if (unknown !== undefined) throw new Failure(`Unknown option ${unknown}: there is --no-editor.`);
	await setupDevelopmentPackages();
	await buildBundles();
	await packageExtension(vsix, { quiet: true });
	const node = node24();
	if (node === undefined) throw new Failure('The tests need Node 24.', 'npm ci');
	const report = new TestReport(node);
	await runWithoutEditor(report, node);
	await runInBrowser(report);
	const withoutEditor = options.includes('--no-editor');
	await runInEditor(
		report,
		withoutEditor ? new Failure('--no-editor was given.', 'npm test') : await prepareEditor(),
	);
	const { failed, notRun } = report.close();
	const required = process.env.ARCHDOCS_REQUIRE_EDITOR === '1';
	if (required && notRun > 0) console.log('\nARCHDOCS_REQUIRE_EDITOR=1 makes this a failure.');
	process.exitCode = failed > 0 || (required && notRun > 0) ? 1 : 0;
});

/**
 * @param {TestReport} report
 * @param {string} node The Node that runs the tests.
 */
async function runWithoutEditor(report, node) {
	await report.run(
		'Without an editor',
		[nodeTests, 'server/src/**/*.test.ts', 'test/!(vscode|page)/**/*.test.ts'],
		{
			ARCHDOCS_NODE: node,
		},
	);
	const { output } = await run(userNode(), ['--version'], { quiet: true });
	const version = output.trim();
	if (version.split('.')[0] === 'v24') return;
	// What is shipped has to run on the Node that people have. These tests start it as a process.
	await report.run(
		`The built command line and server on Node ${version.slice(1)}`,
		[nodeTests, 'test/bundle/{cli,readingThreads,secretPatterns,server}.test.ts'],
		{ ARCHDOCS_NODE: userNode() },
	);
}

/**
 * The pages of the extension, without an editor.
 *
 * @param {TestReport} report
 */
async function runInBrowser(report) {
	const name = 'The preview page, in a browser';
	try {
		await setupBrowser();
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		report.skip([name], error.message, error.command && `${error.command} && npm test`);
		return;
	}
	await report.run(name, [nodeTests, 'test/page/**/*.test.ts']);
}

/**
 * @returns {Promise<Failure | undefined>} Why the editor tests cannot be run.
 */
async function prepareEditor() {
	const obstacle = editorHostObstacle();
	if (obstacle !== undefined) return new Failure(obstacle, 'npm run test:desktop (the first of these)');
	try {
		await setupBrowser();
		await setupEditorHost();
		return undefined;
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		return new Failure(error.message, error.command && `${error.command} && npm test`);
	}
}

/**
 * @param {TestReport} report
 * @param {Failure | undefined} obstacle
 */
async function runInEditor(report, obstacle) {
	if (obstacle !== undefined) {
		const names = editorParts.map(({ name }) => name);
		report.skip(names, obstacle.message, obstacle.command);
		return;
	}
	// Each group of files starts an editor: fewer groups than elsewhere, and two for a core so that none is idle for long.
	for (const { name, program } of editorParts) {
		await report.run(name, program, { ARCHDOCS_VSIX: vsix, ARCHDOCS_TEST_GROUPS_PER_CORE: '2' });
	}
}
