import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { clean, ordinary, warning } from '../support/cliDocuments.ts';
import { archdocs, type WorkingDirectory } from '../support/commandLine.ts';

/** Returns the paths of the checked documents, in order. Expects no complaints. */
async function checked(files: WorkingDirectory, ...paths: readonly string[]) {
	const { output, complaints } = await archdocs(files, ['check', '--format', 'json', ...paths]);
	deepEqual(complaints, []);
	const report: { readonly files: readonly { readonly path: string }[] } = JSON.parse(output);
	return report.files.map(({ path }) => path);
}

test('checks every file you name, recognised or not', async () => {
	deepEqual(await checked({ 'a.md': ordinary, 'b.txt': warning, c: ordinary }, 'a.md', 'b.txt', 'c'), [
		'a.md',
		'b.txt',
		'c',
	]);
});

test('checks the documents of a folder that name their template, in alphabetical order', async () => {
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

test('recognises a document by its headings only if you name it', async () => {
	deepEqual(await checked({ 'a.md': byHeadings }, '.'), []);
	const { output } = await archdocs({ 'a.md': byHeadings }, ['check', 'a.md']);
	ok(output.startsWith('a.md  Architecture, '));
});

test('recognises a document by front matter or metadata in its first 4 kB', async () => {
	const front = '---\ntype: Architecture\nowner: x\n---\n\n# A\n';
	const late = `# A\n\n${'x'.repeat(3_000)}\n\n${clean}`;
	const tooLate = `# A\n\n${'x'.repeat(5_000)}\n\n${clean}`;
	deepEqual(await checked({ 'a.md': front, 'b.md': late, 'c.md': tooLate }, '.'), ['a.md', 'b.md']);
	deepEqual(await checked({ 'c.md': tooLate }, 'c.md'), ['c.md']);
});

test('reads only the start of files that it does not recognise', async () => {
	const { host, output } = await archdocs({ 'a.md': ordinary, 'b.md': clean }, ['check', '.']);
	deepEqual(
		host.readWhole.filter((uri) => uri.endsWith('.md')),
		['file:///home/user/project/b.md'],
	);
	ok(output.endsWith('1 document checked, 1 other Markdown file not recognised.\n'));
});

test('checks the documents that a glob matches', async () => {
	const files = { 'a.md': clean, 'docs/b.md': clean, 'docs/deep/c.md': clean, 'docs/d.md': ordinary };
	deepEqual(await checked(files, '*.md'), ['a.md']);
	deepEqual(await checked(files, '**/*.md'), ['a.md', 'docs/b.md', 'docs/deep/c.md']);
	deepEqual(await checked(files, 'docs/*.md'), ['docs/b.md']);
	deepEqual(await checked(files, './docs/**'), ['docs/b.md', 'docs/deep/c.md']);
	deepEqual(await checked(files, 'docs/{b,d}.md'), ['docs/b.md']);
	deepEqual(await checked(files, '{docs,other}/**/c.md'), ['docs/deep/c.md']);
});

test('treats an existing path as a path even if it looks like a glob', async () => {
	const files = { 'docs/[b].md': clean, 'docs/b.md': warning, 'do*cs/a.md': clean };
	deepEqual(await checked(files, 'docs/[b].md'), ['docs/[b].md']);
	deepEqual(await checked(files, 'do*cs'), ['do*cs/a.md']);
});

test('accepts names with spaces, umlauts and URL characters', async () => {
	const files = { 'my docs/Überblick #1 100%.md': clean, 'my docs/日本.md': clean };
	deepEqual(await checked(files, '.'), ['my docs/Überblick #1 100%.md', 'my docs/日本.md']);
	deepEqual(await checked(files, 'my docs/Überblick #1 100%.md'), ['my docs/Überblick #1 100%.md']);
	deepEqual(await checked(files, 'my docs/*1*.md'), ['my docs/Überblick #1 100%.md']);
});

test('accepts paths outside of the working directory', async () => {
	deepEqual(await checked({ '../other/a.md': clean }, '../other/a.md'), ['../other/a.md']);
	deepEqual(await checked({ '../other/a.md': clean }, '../other'), ['../other/a.md']);
});

test('checks each file once, in the given order', async () => {
	const files = { 'a.md': warning, 'b.md': clean, 'docs/c.md': clean };
	deepEqual(await checked(files, 'docs', 'b.md', './b.md', '.', 'b.md', '*.md'), [
		'docs/c.md',
		'b.md',
		'a.md',
	]);
});

test('checks and counts a file once if it is both found and named', async () => {
	const { output } = await archdocs({ 'a.md': ordinary, 'b.md': ordinary }, ['check', '.', 'a.md', '.']);
	ok(output.endsWith('1 document checked, 1 other Markdown file not recognised.\n'), output);
});

test('leaves out node_modules, .git and .archdocs unless you name them', async () => {
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

test('leaves out ignored files unless you name them', async () => {
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

test('applies .gitignore with any configuration and with none', async () => {
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

test('ignores a .gitignore above the repository', async () => {
	const files = { '.git/HEAD': '', '../.gitignore': '*.md\n', 'a.md': clean };
	deepEqual(await checked(files, '.'), ['a.md']);
});

test('without a repository, applies only the .gitignore of the folder itself', async () => {
	const files = { '../.gitignore': '*.md\n', '.gitignore': 'b.md\n', 'a.md': clean, 'b.md': clean };
	deepEqual(await checked(files, '.'), ['a.md']);
});

test('counts checked and unrecognised files in the last line', async () => {
	const last = async (files: WorkingDirectory) =>
		(await archdocs(files, ['check', '.'])).output.trimEnd().split('\n').at(-1);
	equal(await last({ 'a.md': clean }), '1 document checked, 0 other Markdown files not recognised.');
	equal(
		await last({ 'a.md': clean, 'b.md': clean, 'c.md': ordinary, 'd.md': ordinary }),
		'2 documents checked, 2 other Markdown files not recognised.',
	);
});
