import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { clean, ordinary, warning } from '../support/cliDocuments.ts';
import { archdocs, type WorkingDirectory } from '../support/commandLine.ts';

/** The documents that were checked, in their order, and how many files were passed over. */
async function checked(files: WorkingDirectory, ...paths: readonly string[]) {
	const { output, complaints } = await archdocs(files, ['check', '--format', 'json', ...paths]);
	deepEqual(complaints, []);
	const report: { readonly files: readonly { readonly path: string }[] } = JSON.parse(output);
	return report.files.map(({ path }) => path);
}

test('a file that is named is checked, recognised or not', async () => {
	deepEqual(await checked({ 'a.md': ordinary, 'b.txt': warning, c: ordinary }, 'a.md', 'b.txt', 'c'), [
		'a.md',
		'b.txt',
		'c',
	]);
});

test('a folder gives the documents that name their template, in alphabetical order', async () => {
	const files = {
		'docs/b.md': warning,
		'docs/a.md': clean,
		'docs/notes.md': ordinary,
		'docs/deep/er/c.md': clean,
		'docs/A.MD': clean,
		'docs/d.markdown': clean,
		'docs/e.txt': clean,
		'docs/f.mdx': clean,
		'docs/.hidden/g.md': clean,
		'other/h.md': clean,
	};
	deepEqual(await checked(files, 'docs'), [
		'docs/.hidden/g.md',
		'docs/A.MD',
		'docs/a.md',
		'docs/b.md',
		'docs/d.markdown',
		'docs/deep/er/c.md',
	]);
	deepEqual(await checked(files, 'docs/'), await checked(files, 'docs'));
	deepEqual(await checked(files, '.'), [...(await checked(files, 'docs')), 'other/h.md']);
});

const headings = [
	'Overview',
	'Configuration',
	'Architecture',
	'Code Locations',
	'Error Handling',
	'Dependencies',
];
const byHeadings = headings.map((it) => `## ${it}\n\nText\n`).join('\n');

test('headings tell only for a file that is named', async () => {
	deepEqual(await checked({ 'a.md': byHeadings }, '.'), []);
	const { output } = await archdocs({ 'a.md': byHeadings }, ['check', 'a.md']);
	ok(output.startsWith('a.md  Architecture, '));
});

test('front matter, and metadata within the first 4 kB, name a template', async () => {
	const front = '---\ntype: Architecture\nowner: x\n---\n\n# A\n';
	const late = `# A\n\n${'x'.repeat(3_000)}\n\n${clean}`;
	const tooLate = `# A\n\n${'x'.repeat(5_000)}\n\n${clean}`;
	deepEqual(await checked({ 'a.md': front, 'b.md': late, 'c.md': tooLate }, '.'), ['a.md', 'b.md']);
	deepEqual(await checked({ 'c.md': tooLate }, 'c.md'), ['c.md']);
});

test('files that are not recognised are read no further than their head', async () => {
	const { host, output } = await archdocs({ 'a.md': ordinary, 'b.md': clean }, ['check', '.']);
	deepEqual(
		host.readWhole.filter((uri) => uri.endsWith('.md')),
		['file:///home/user/project/b.md'],
	);
	ok(output.endsWith('1 document checked, 1 other Markdown file not recognised.\n'));
});

test('globs', async () => {
	const files = { 'a.md': clean, 'docs/b.md': clean, 'docs/deep/c.md': clean, 'docs/d.md': ordinary };
	deepEqual(await checked(files, '*.md'), ['a.md']);
	deepEqual(await checked(files, '**/*.md'), ['a.md', 'docs/b.md', 'docs/deep/c.md']);
	deepEqual(await checked(files, 'docs/*.md'), ['docs/b.md']);
	deepEqual(await checked(files, './docs/**'), ['docs/b.md', 'docs/deep/c.md']);
	deepEqual(await checked(files, 'docs/{b,d}.md'), ['docs/b.md']);
	deepEqual(await checked(files, '{docs,other}/**/c.md'), ['docs/deep/c.md']);
});

test('a path that exists is no glob, whatever characters it has', async () => {
	const files = { 'docs/[b].md': clean, 'docs/b.md': warning, 'do*cs/a.md': clean };
	deepEqual(await checked(files, 'docs/[b].md'), ['docs/[b].md']);
	deepEqual(await checked(files, 'do*cs'), ['do*cs/a.md']);
});

test('names with spaces, umlauts and signs of URLs', async () => {
	const files = { 'my docs/Überblick #1 100%.md': clean, 'my docs/日本.md': clean };
	deepEqual(await checked(files, '.'), ['my docs/Überblick #1 100%.md', 'my docs/日本.md']);
	deepEqual(await checked(files, 'my docs/Überblick #1 100%.md'), ['my docs/Überblick #1 100%.md']);
	deepEqual(await checked(files, 'my docs/*1*.md'), ['my docs/Überblick #1 100%.md']);
});

test('paths outside of the working directory', async () => {
	deepEqual(await checked({ '../other/a.md': clean }, '../other/a.md'), ['../other/a.md']);
	deepEqual(await checked({ '../other/a.md': clean }, '../other'), ['../other/a.md']);
});

test('each file is checked once, in the order given', async () => {
	const files = { 'a.md': warning, 'b.md': clean, 'docs/c.md': clean };
	deepEqual(await checked(files, 'docs', 'b.md', './b.md', '.', 'b.md', '*.md'), [
		'docs/c.md',
		'b.md',
		'a.md',
	]);
});

test('a file that is found and named is checked, and counted once', async () => {
	const { output } = await archdocs({ 'a.md': ordinary, 'b.md': ordinary }, ['check', '.', 'a.md', '.']);
	ok(output.endsWith('1 document checked, 1 other Markdown file not recognised.\n'), output);
});

test('node_modules, .git and .archdocs are left out, unless named', async () => {
	const files = {
		'a.md': clean,
		'node_modules/x/a.md': clean,
		'docs/node_modules/x/a.md': clean,
		'.git/a.md': clean,
		'.archdocs/templates/a.md': clean,
	};
	deepEqual(await checked(files, '.'), ['a.md']);
	deepEqual(await checked(files, '**/*.md'), ['a.md']);
	deepEqual(await checked(files, 'node_modules/x'), ['node_modules/x/a.md']);
	deepEqual(await checked(files, '.archdocs/templates/a.md'), ['.archdocs/templates/a.md']);
});

test('what .gitignore names is left out, unless named', async () => {
	const files = {
		'.git/HEAD': '',
		'.gitignore': '# built\nbuild/\n*.tmp.md\n!keep.tmp.md\n/docs/only-here.md\n',
		'docs/.gitignore': 'local.md\n',
		'a.md': clean,
		'build/a.md': clean,
		'docs/build/a.md': clean,
		'x.tmp.md': clean,
		'keep.tmp.md': clean,
		'local.md': clean,
		'docs/local.md': clean,
		'docs/only-here.md': clean,
		'docs/deep/only-here.md': clean,
	};
	const found = ['docs/deep/only-here.md', 'keep.tmp.md', 'local.md'];
	deepEqual(await checked(files, '.'), ['a.md', ...found]);
	deepEqual(
		await checked(files, 'docs'),
		['docs/deep/only-here.md'],
		'the rules of the folders above hold too',
	);
	deepEqual(await checked(files, 'build/a.md', 'docs/local.md'), ['build/a.md', 'docs/local.md']);
});

test('.gitignore holds with any configuration, and with none', async () => {
	const files = {
		'.git/HEAD': '',
		'.gitignore': 'build/\n',
		'docs/build/a.md': clean,
		'docs/a.md': clean,
		'docs/.archdocs/config.json': '{}',
		'other.json': '{}',
	};
	for (const args of [[], ['--no-config'], ['--config', 'other.json']]) {
		deepEqual(await checked(files, 'docs', ...args), ['docs/a.md'], args.join(' '));
	}
});

test('a folder above that is no part of the repository does not count', async () => {
	const files = { '.git/HEAD': '', '../.gitignore': '*.md\n', 'a.md': clean };
	deepEqual(await checked(files, '.'), ['a.md']);
});

test('without a repository, the rules of the folder itself are all that hold', async () => {
	const files = { '../.gitignore': '*.md\n', '.gitignore': 'b.md\n', 'a.md': clean, 'b.md': clean };
	deepEqual(await checked(files, '.'), ['a.md']);
});

test('the last line says what was checked and what was not', async () => {
	const last = async (files: WorkingDirectory) =>
		(await archdocs(files, ['check', '.'])).output.trimEnd().split('\n').at(-1);
	equal(await last({ 'a.md': clean }), '1 document checked, 0 other Markdown files not recognised.');
	equal(
		await last({ 'a.md': clean, 'b.md': clean, 'c.md': ordinary, 'd.md': ordinary }),
		'2 documents checked, 2 other Markdown files not recognised.',
	);
});
