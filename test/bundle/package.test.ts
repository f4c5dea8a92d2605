import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { it } from 'node:test';
import { inRepository, repository } from '../../scripts/support/paths.mjs';

/** What a user gets, and nothing else: no sources, tests, examples or source maps. */
const expected = [
	/^package\.json$/,
	/^(README|CHANGELOG)\.md$/,
	/^LICENSE$/,
	/^dist\/(client|server|readingThread|language|cli|secretPatterns)(\.browser)?\.js$/,
	/^dist\/preview\/\w+\.(?:js|css)$/,
	/^dist\/THIRD_PARTY_NOTICES\.txt$/,
	/^images\/icon\.png$/,
	/^images\/walkthrough\/\w+\.svg$/,
	/^docs\/(?:adoption|configuration|names|templates|rules\/[\w-]+)\.md$/,
	/^schemas\/[\w.-]+\.json$/,
	/^snippets\/[\w.-]+\.code-snippets$/,
	/^syntaxes\/[\w.-]+\.json$/,
	/^templates\/[\w.-]+\.md$/,
];

it('the extension package holds what a user needs and nothing else', () => {
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
		'dist/server.js',
		'dist/language.js',
		'dist/THIRD_PARTY_NOTICES.txt',
		'dist/server.browser.js',
		'dist/secretPatterns.js',
		'dist/secretPatterns.browser.js',
		'dist/preview/mermaid.js',
		'docs/rules/missing-section.md',
	]) {
		assert.ok(files.includes(file), `${file} is missing`);
	}
});
