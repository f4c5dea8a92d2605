import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { clean, ordinary } from '../support/cliDocuments.ts';
import { archdocs, type WorkingDirectory } from '../support/commandLine.ts';
import { githubToken } from '../support/credentials.ts';
import { images } from '../support/images.ts';

const files = { '.git/HEAD': '', 'docs/a.md': clean, 'notes.md': ordinary };

/** Renders a file and expects no complaints. */
async function rendered(directory: WorkingDirectory, args: readonly string[]) {
	const { status, output, complaints, written } = await archdocs(directory, ['render', ...args]);
	deepEqual(complaints, []);
	equal(status, 0);
	return { output, written };
}

test('writes a page to the output file or to standard output', async () => {
	const { output, written } = await rendered(files, ['docs/a.md']);
	match(output, /^<!doctype html><html lang="en">.*<title>A Architecture<\/title>.*<\/html>\n$/s);
	deepEqual(written, {});
	for (const args of [
		['docs/a.md', '-o', 'out.html'],
		['-o', 'out.html', 'docs/a.md'],
		['--output=out.html', 'docs/a.md', '--no-config'],
	])
		deepEqual(await rendered(files, args), { output: '', written: { 'out.html': output } });
	equal((await rendered(files, ['docs/a.md', '-o', '-'])).output, output);
});

test('renders any Markdown file and uses its file name if it has no title', async () => {
	match((await rendered(files, ['notes.md'])).output, /<title>Notes<\/title>.*<p>\[two words\]<\/p>/s);
	const untitled = await rendered({ 'b c.markdown': 'Text\n' }, ['b c.markdown']);
	match(untitled.output, /<title>b c\.markdown<\/title>.*<h1>b c\.markdown<\/h1>/s);
});

test('renders the same page for the same file', async () => {
	equal((await rendered(files, ['docs/a.md'])).output, (await rendered(files, ['docs/a.md'])).output);
});

test('embeds images of the repository and reports each one that is left out', async () => {
	const { status, output, complaints } = await archdocs(
		{
			...files,
			'docs/a.md': `# A\n\n![B](../b.png) ![C](c.png) ![D](../../d.png)\n`,
			'b.png': images.png,
			'../d.png': images.png,
		},
		['render', 'docs/a.md'],
	);
	equal(status, 0);
	deepEqual(complaints, [
		'archdocs: The image c.png is left out, because there is no such file.',
		'archdocs: The image ../../d.png is left out, because it is not in the folder that the document is part of.',
	]);
	equal([...output.matchAll(/<img/g)].length, 1);
	match(output, /<img alt="B" src="data:image\/png;base64,/);
});

test('without a repository, embeds images from the folder of the nearest configuration', async () => {
	const around = { 'docs/a.md': '![B](../b.png)\n', 'b.png': images.png };
	const nothing = '{}';
	const { complaints } = await archdocs(around, ['render', 'docs/a.md']);
	equal(complaints.length, 1);
	const configured = { ...around, '.archdocs/config.json': nothing };
	match((await rendered(configured, ['docs/a.md'])).output, /<img alt="B" src="data:/);
	const named = { ...around, 'x/.archdocs/config.json': nothing };
	const elsewhere = await archdocs(named, ['render', 'docs/a.md', '--config', 'x/.archdocs/config.json']);
	equal(elsewhere.complaints.length, 1);
});

test('shows diagrams as source', async () => {
	const { output } = await rendered({ 'a.md': '```mermaid\nflowchart LR\n  a --> b\n```\n' }, ['a.md']);
	match(
		output,
		/<code class="language-mermaid">flowchart LR.*<figcaption lang="en">Diagram \(mermaid\), as source/s,
	);
});

test('masks credentials even in a document without a template', async () => {
	for (const text of [`# A\n\nUse ${githubToken}.\n`, clean.replace('Text', `Use ${githubToken}.`)]) {
		const { output } = await rendered({ 'a.md': text }, ['a.md']);
		equal(output.includes(githubToken), false);
		match(
			output,
			/Use <span class="archdocs-concealed" title="This looks like a credential, and is not shown\.">•••<\/span>\./,
		);
	}
});

test('marks no placeholders and findings', async () => {
	const { output } = await rendered({ 'a.md': clean.replace('Text', '[one thing]') }, ['a.md']);
	match(output, /<p>\[one thing\]<\/p>/);
	doesNotMatch(output, /data-tip|archdocs-open/);
});

const wrong: readonly (readonly [args: readonly string[], sentence: string])[] = [
	[['b.md'], 'There is no file b.md.'],
	[['docs'], 'docs is no file: "archdocs render" takes one Markdown file.'],
	[['docs/*.md'], 'There is no file docs/*.md.'],
	[['a.html', '-o', 'docs/a.md'], 'a.html is no Markdown file: its name would end in .md.'],
	[['binary.md'], 'Cannot render binary.md, because it is not UTF-8 text.'],
	[['large.md'], 'Cannot render large.md, because it is larger than 20 MB.'],
	[
		['docs/a.md', '-o', 'docs/a.md'],
		'docs/a.md is the file that is to be rendered: name another one for the page.',
	],
	[
		['docs/a.md', '-o', './docs/../docs/a.md'],
		'./docs/../docs/a.md is the file that is to be rendered: name another one for the page.',
	],
	[['docs/a.md', '--config', 'none.json'], 'Cannot read the configuration none.json.'],
	[['docs/a.md', '-o', 'locked.html'], 'Cannot write locked.html, because it cannot be written.'],
];

for (const [args, sentence] of wrong) {
	test(`reports one problem and writes nothing: archdocs render ${args.join(' ')}`, async () => {
		const { status, output, complaints, written } = await archdocs(
			{
				...files,
				'a.html': '<p>A</p>',
				'binary.md': new Uint8Array([0, 1, 2]),
				'large.md': new Uint8Array(20_000_001).fill(65),
			},
			['render', ...args],
		);
		equal(status, 2);
		equal(output, '');
		deepEqual(complaints, [`archdocs: ${sentence}`]);
		deepEqual(written, {});
	});
}

test('reports a partly unusable configuration and still makes the page', async () => {
	const { status, output, complaints } = await archdocs(
		{ ...files, '.archdocs/config.json': '{ "colour": "red" }' },
		['render', 'docs/a.md'],
	);
	equal(status, 0);
	equal(complaints.length, 1);
	ok(complaints[0]?.startsWith('archdocs: .archdocs/config.json: "colour" is not a setting'), complaints[0]);
	match(output, /<\/html>\n$/);
});
