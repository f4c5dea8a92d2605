import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { archdocs } from '../support/commandLine.ts';

const document = (since: string, comment = '<!-- archdocs-disable empty-link -->\n\n') =>
	`> **Type:** Note\n> **Status:** active\n\n# A note\n\n${comment}## Purpose\n\n- Since: ${since}\n`;

const files = {
	'.git/HEAD': '',
	'.archdocs/templates/note.md':
		'> **Type:** Note\n> **Status:** [draft/active]\n\n# [Name]\n\n## Purpose\n\n[What it is for]\n',
	'docs/a.md': document('[2026-01-02]'),
	'docs/b.md': document('2026-01-02', ''),
};

test('writes safe fixes with --fix and reports the remaining findings', async () => {
	const { status, output, complaints, written } = await archdocs(files, ['check', '--fix', 'docs']);
	deepEqual(written, { 'docs/a.md': document('2026-01-02', '') });
	deepEqual(complaints, ['archdocs: Fixed 2 findings in docs/a.md.']);
	match(output, /No findings/);
	equal(status, 0);
});

test('reports the remaining findings as JSON with --fix', async () => {
	const { output, complaints } = await archdocs(files, ['check', '--fix', '--format', 'json', 'docs']);
	deepEqual(JSON.parse(output).summary.files, 2);
	deepEqual(JSON.parse(output).files[0].findings, []);
	equal(complaints.length, 1);
});

test('prints a unified diff with --dry-run, writes nothing and fails', async () => {
	const { status, output, complaints, written } = await archdocs(files, [
		'check',
		'--fix',
		'--dry-run',
		'docs',
	]);
	deepEqual(written, {});
	equal(
		output,
		`--- a/docs/a.md
+++ b/docs/a.md
@@ -2,9 +2,7 @@
 > **Status:** active
 
 # A note
 
-<!-- archdocs-disable empty-link -->
-
 ## Purpose
 
-- Since: [2026-01-02]
+- Since: 2026-01-02
`,
	);
	deepEqual(complaints, ['archdocs: Would fix 2 findings in docs/a.md.']);
	equal(status, 1);
});

test('prints no diff if there is nothing to fix', async () => {
	const { status, output, complaints } = await archdocs(files, ['check', '--fix', '--dry-run', 'docs/b.md']);
	deepEqual([status, output, complaints], [0, '', []]);
});

test('keeps line ends and the byte order mark', async () => {
	const text = (since: string) => `\uFEFF${document(since, '').replaceAll('\n', '\r\n')}`;
	const { written } = await archdocs({ ...files, 'c.md': text('[2026-01-02]') }, ['check', '--fix', 'c.md']);
	deepEqual(written, { 'c.md': text('2026-01-02') });
});

test('masks credentials in a diff', async () => {
	const key = ['ghp', 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4MTIz'].join('_');
	const text = document('[2026-01-02]', '').replace('- Since', `- Token: ${key}\n- Since`);
	const { output } = await archdocs({ ...files, 'c.md': text }, ['check', '--fix', '--dry-run', 'c.md']);
	match(output, /- Token: •+/);
	doesNotMatch(output, new RegExp(key));
});

const wrong: readonly (readonly [args: readonly string[], sentence: string])[] = [
	[['--dry-run'], '--dry-run shows what --fix would change: write both.'],
	[['--fix', '--dry-run', '--format', 'json'], '--dry-run prints a diff, so it cannot print JSON.'],
];

for (const [args, sentence] of wrong) {
	test(`rejects ${args.join(' ')}`, async () => {
		const { status, complaints } = await archdocs(files, ['check', ...args, 'docs']);
		deepEqual([status, complaints], [2, [`archdocs: ${sentence}`]]);
	});
}
