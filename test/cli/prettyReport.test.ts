import { equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { clean, ordinary } from '../support/cliDocuments.ts';
import { archdocs, type WorkingDirectory } from '../support/commandLine.ts';
import { dedent } from '../support/fixture.ts';

async function pretty(files: WorkingDirectory, ...paths: readonly string[]): Promise<string> {
	return (await archdocs(files, ['check', ...paths])).output;
}

/** Returns the source lines in the report about a document without a template. */
async function shown(text: string): Promise<string> {
	const output = await pretty({ 'a.md': text }, 'a.md');
	const lines = output.split('\n').filter((line) => line.includes('│'));
	return lines.map((line) => line.replace(/^ *│ /, '')).join('\n');
}

test('prints a whole report', async () => {
	const text = clean.replace('Text', 'Some [one thing] and\n[a]()');
	const files = { 'docs/a.md': text, 'docs/b.md': clean, 'notes.md': ordinary };
	equal(
		await pretty(files, 'docs', 'notes.md'),
		dedent(`
			docs/a.md  Architecture, 4 of 6 filled (66 %)
			  10:6  warning  Unfilled: \`[one thing]\` (Overview)  unfilled-placeholder
			        │ Some [one thing] and
			        │      ~~~~~~~~~~~
			  11:1  warning  \`a\` has no target: write it between the parentheses  empty-link
			        │ [a]()
			        │ ~~~~~

			docs/b.md  Architecture, 5 of 5 filled (100 %)

			notes.md  No template, placeholders only: its metadata names no Type, and it has 0 of the 11 second-level headings of the template "Architecture".
			  3:1  information  Unfilled: \`[two words]\`  unfilled-placeholder
			       │ [two words]
			       │ ~~~~~~~~~~~

			2 warnings, 1 information; 9 of 11 filled (81 %).
			3 documents checked, 0 other Markdown files not recognised.
		`),
	);
});

test('prints a report without findings', async () => {
	equal(
		await pretty({ 'a.md': clean }, 'a.md'),
		dedent(`
			a.md  Architecture, 5 of 5 filled (100 %)

			No findings; 5 of 5 filled (100 %).
			1 document checked, 0 other Markdown files not recognised.
		`),
	);
});

test('explains that no template has the Type of a file', async () => {
	const output = await pretty({ 'a.md': '> **Type:** Runbook\n' }, 'a.md');
	equal(
		output.split('\n')[0],
		'a.md  No template, placeholders only: its metadata names the Type "Runbook", and there is no such template (there is "Architecture").',
	);
});

const marked: readonly (readonly [name: string, text: string, ...lines: string[]])[] = [
	['a tab counts as one blank', 'a\tb\t[two words]', 'a b [two words]', '    ~~~~~~~~~~~'],
	['wide characters take two columns', '日本語 [two words]', '日本語 [two words]', '       ~~~~~~~~~~~'],
	['a wide placeholder', '한 [システム 名]', '한 [システム 名]', '   ~~~~~~~~~~~~~'],
	['an emoji takes two columns', '🚀 [two words]', '🚀 [two words]', '   ~~~~~~~~~~~'],
	['a combining character takes none', 'e\u0301 [two words]', 'e\u0301 [two words]', '  ~~~~~~~~~~~'],
	['a byte order mark is not shown', '\uFEFF[two words]', '[two words]', '~~~~~~~~~~~'],
	['CRLF', 'a [two words]\r\nb', 'a [two words]', '  ~~~~~~~~~~~'],
	['the first line of what goes over two', 'a [two\nwords] b', 'a [two', '  ~~~~'],
	[
		'control characters are not sent to the terminal',
		'a\u001B[31m [two\u0007 words]',
		'a\uFFFD[31m [two\uFFFD words]',
		'       ~~~~~~~~~~~~',
	],
	['line separators neither', 'a\u2028b [two words]', 'a\uFFFDb [two words]', '    ~~~~~~~~~~~'],
];

for (const [name, text, ...lines] of marked) {
	test(`underlines the span: ${name}`, async () => {
		equal(await shown(text), lines.join('\n'));
	});
}

test('cuts a long line around the span', async () => {
	const line = `${'a'.repeat(60)} [two words] ${'b'.repeat(100)}`;
	equal(
		await shown(line),
		`…${'a'.repeat(29)} [two words] ${'b'.repeat(58)}…\n${' '.repeat(31)}${'~'.repeat(11)}`,
	);
});

test('prints no half of an emoji at a cut', async () => {
	for (const shift of ['', 'a']) {
		const source = await shown(`${shift}${'🚀'.repeat(60)} [two words] ${'🚀'.repeat(100)}`);
		ok(!/\p{Cs}/u.test(source), source);
	}
});

test('underlines the visible part of a placeholder wider than the line', async () => {
	const [source = '', marks = ''] = (await shown(`[${'word '.repeat(50)}end]`)).split('\n');
	equal(source.length, 101);
	ok(source.endsWith('…'));
	equal(marks, '~'.repeat(100));
});

test('sends no control characters from messages and names to the terminal', async () => {
	const text = '> **Type:** A\u001B[2Jb\n\n[two \u001B[2J words]\n';
	const output = await pretty({ 'a.md': text }, 'a.md');
	ok(!output.includes('\u001B'), JSON.stringify(output));
});

test('uses colours only on a terminal that supports them', async () => {
	const text = clean.replace('Text', '[one thing]');
	const { output } = await archdocs({ 'a.md': text }, ['check', 'a.md'], { colours: true });
	ok(output.includes('\u001B[1ma.md\u001B[0m'));
	ok(output.includes('\u001B[33mwarning\u001B[0m'));
	ok(output.includes('\u001B[33m[one thing]\u001B[0m'));
	const plain = await archdocs({ 'a.md': text }, ['check', 'a.md']);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
	equal(output.replace(/\u001B\[\d+m/g, ''), plain.output);
	ok(!plain.output.includes('\u001B'));
});

test('uses no colours in JSON', async () => {
	const args = ['check', 'a.md', '--format', 'json'];
	const { output } = await archdocs({ 'a.md': clean }, args, { colours: true });
	ok(!output.includes('\u001B'));
});

test('counts more than 10,000 findings', async () => {
	const text = clean.replace('Text', '- [What this controls]\n'.repeat(10_002));
	const output = await pretty({ 'a.md': text }, 'a.md');
	ok(output.includes('\n  and 2 more findings\n'));
	ok(output.includes('\n10000 warnings (2 more were left out); '), output.slice(-200));
});
