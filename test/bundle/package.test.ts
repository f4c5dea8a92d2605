import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { it } from 'node:test';
import { packageExtension } from '../../scripts/support/packageExtension.mjs';
import { inRepository, repository } from '../../scripts/support/paths.mjs';

/** The files of the package. It contains no sources, tests, examples or source maps. */
const expected = [
	/^package\.json$/,
	/^(README|CHANGELOG)\.md$/,
	/^LICENSE$/,
	/^dist\/(client|server|documentWorker|cli)(\.browser)?\.js$/,
	/^dist\/modules\/(?:(?:language|rendering|secretPatterns)\.js|package\.json)$/,
	/^dist\/preview\/\w+\.(?:js|css)$/,
	/^dist\/THIRD_PARTY_NOTICES\.txt$/,
	/^images\/icon\.png$/,
	/^images\/preview-(light|dark)\.svg$/,
	/^images\/walkthrough\/\w+\.svg$/,
	/^docs\/(?:(?!architecture|running)[\w-]+|rules\/[\w-]+)\.md$/,
	/^schemas\/[\w.-]+\.json$/,
	/^snippets\/[\w.-]+\.code-snippets$/,
	/^syntaxes\/[\w.-]+\.json$/,
	/^templates\/[\w.-]+\.md$/,
];

/** The pages for users. The other pages are for contributors with a checkout. */
const manual = readdirSync(inRepository('docs'))
	.filter((name) => name.endsWith('.md') && !['architecture.md', 'running.md'].includes(name))
	.map((name) => `docs/${name}`);

it('the extension package contains what a user needs and nothing else', () => {
	const vsce = inRepository('node_modules', '@vscode', 'vsce', 'vsce');
	const files = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
		cwd: repository,
		encoding: 'utf8',
	})
		.split('\n')
		.filter((line) => line !== '');
	const unexpected = files.filter((file) => !expected.some((pattern) => pattern.test(file)));
	assert.deepEqual(unexpected, []);
	for (const file of [
		'dist/client.js',
		'dist/client.browser.js',
		'dist/preview/page.js',
		'dist/preview/page.css',
		'dist/server.js',
		'dist/documentWorker.js',
		'dist/cli.js',
		'dist/modules/package.json',
		'dist/modules/language.js',
		'dist/modules/rendering.js',
		'dist/modules/secretPatterns.js',
		'dist/THIRD_PARTY_NOTICES.txt',
		'dist/server.browser.js',
		'dist/preview/mermaid.js',
		'docs/rules/missing-section.md',
		...manual,
	]) {
		assert.ok(files.includes(file), `${file} is missing`);
	}
});

it('the extension package is smaller than 1.5 MB', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'archdocs-package-'));
	try {
		const size = await packageExtension(path.join(folder, 'archdocs.vsix'), { quiet: true });
		assert.ok(size < 1_500_000, `It has ${size} bytes.`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
