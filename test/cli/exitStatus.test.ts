import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { severities } from '#language/settings/severity.ts';
import { clean, error, hint, information, ordinary, warning } from '../support/cliDocuments.ts';
import { archdocs } from '../support/commandLine.ts';

const files = { 'error.md': error, 'warning.md': warning, 'information.md': information, 'hint.md': hint };

for (const severity of severities) {
	for (const threshold of severities) {
		const fails = severities.indexOf(severity) <= severities.indexOf(threshold);
		test(`${fails ? 'fails' : 'passes'} for severity ${severity} with --fail-on ${threshold}`, async () => {
			for (const format of ['pretty', 'json']) {
				const args = ['check', `${severity}.md`, '--fail-on', threshold, '--format', format];
				equal((await archdocs(files, args)).status, fails ? 1 : 0);
			}
		});
	}
}

test('defaults to --fail-on warning', async () => {
	deepEqual(
		await Promise.all(severities.map(async (it) => (await archdocs(files, ['check', `${it}.md`])).status)),
		[1, 1, 0, 0],
	);
});

test('fails if a single file fails', async () => {
	equal((await archdocs({ 'a.md': clean, 'b.md': warning, 'c.md': clean }, ['check', '.'])).status, 1);
});

test('exits with 0 without findings', async () => {
	const { status, output } = await archdocs({ 'a.md': clean }, ['check', 'a.md', '--fail-on', 'hint']);
	equal(status, 0);
	ok(output.includes('No findings'));
});

test('exits with 0 for a folder without documents and says so', async () => {
	const empty = await archdocs({ 'docs/': '' }, ['check', 'docs']);
	equal(empty.status, 0);
	ok(empty.output.endsWith('No documents were checked, 0 other Markdown files not recognised.\n'));
	const others = await archdocs({ 'docs/a.md': ordinary, 'docs/b.txt': warning }, ['check', 'docs']);
	equal(others.status, 0);
	ok(others.output.endsWith('No documents were checked, 1 other Markdown file not recognised.\n'));
	deepEqual([...empty.complaints, ...others.complaints], []);
});

test('exits with 0 for a glob that matches nothing', async () => {
	const { status, complaints } = await archdocs({ 'docs/a.md': warning }, ['check', 'docs/*.markdown']);
	equal(status, 0);
	deepEqual(complaints, []);
});

const missing: readonly (readonly [path: string, sentence: string])[] = [
	['nowhere.md', 'There is no file or folder nowhere.md.'],
	['nowhere/', 'There is no file or folder nowhere/.'],
	['nowhere/*.md', 'There is no folder nowhere for the glob nowhere/*.md.'],
	['a.md/b.md', 'There is no file or folder a.md/b.md.'],
];

for (const [path, sentence] of missing) {
	test(`exits with 2 for ${path} and checks the rest`, async () => {
		const { status, output, complaints } = await archdocs({ 'a.md': clean, 'b.md': warning }, [
			'check',
			'a.md',
			path,
			'b.md',
		]);
		equal(status, 2);
		deepEqual(complaints, [`archdocs: ${sentence}`]);
		ok(output.includes('[one thing]'));
		ok(output.endsWith('2 documents checked, 0 other Markdown files not recognised.\n'));
	});
}

test('reports every missing path', async () => {
	const { status, complaints } = await archdocs({}, ['check', 'a.md', 'b.md']);
	equal(status, 2);
	deepEqual(complaints, [
		'archdocs: There is no file or folder a.md.',
		'archdocs: There is no file or folder b.md.',
	]);
});

const bytes = (...values: readonly number[]) => new Uint8Array(values);
const large = new Uint8Array(20_000_001).fill(0x61);

const notText: readonly (readonly [name: string, content: Uint8Array, why: string])[] = [
	['a binary file', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'it is not UTF-8 text'],
	['UTF-16 little-endian', bytes(0xff, 0xfe, 0x23, 0, 0x20, 0), 'it is not UTF-8 text'],
	['UTF-16 big-endian', bytes(0xfe, 0xff, 0, 0x23, 0, 0x20), 'it is not UTF-8 text'],
	['a file above 20 MB', large, 'it is larger than 20 MB'],
];

for (const [name, content, why] of notText) {
	test(`reports ${name}, named or found, without changing the exit status`, async () => {
		for (const path of ['a.md', '.', '*.md']) {
			const { status, output, complaints } = await archdocs({ 'a.md': content, 'b.md': clean }, [
				'check',
				path,
				'b.md',
			]);
			equal(status, 0);
			deepEqual(complaints, [`archdocs: Not checked: a.md, because ${why}.`]);
			ok(output.endsWith('1 document checked, 0 other Markdown files not recognised.\n'));
		}
	});
}

test('checks text with a byte order mark or invalid UTF-8', async () => {
	const text = new TextEncoder().encode(`\uFEFF${warning}`);
	const latin = new Uint8Array([...new TextEncoder().encode(warning), 0xe9, 0x0a]);
	for (const content of [text, latin]) {
		const { status, complaints } = await archdocs({ 'a.md': content }, ['check', 'a.md']);
		equal(status, 1);
		deepEqual(complaints, []);
	}
});

test('checks a file of exactly 20 MB', async () => {
	const { status, output } = await archdocs({ 'a.md': large.subarray(1) }, ['check', 'a.md']);
	equal(status, 0);
	ok(output.endsWith('1 document checked, 0 other Markdown files not recognised.\n'));
});
