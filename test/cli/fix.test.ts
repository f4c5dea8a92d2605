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

test('--fix writes what is safe to fix, and reports what is left', async () => {
	const { status, output, complaints, written } = await archdocs(files, ['check', '--fix', 'docs']);
	deepEqual(written, { 'docs/a.md': document('2026-01-02', '') });
	deepEqual(complaints, ['archdocs: Fixed 2 findings in docs/a.md.']);
	match(output, /No findings/);
	equal(status, 0);
});

test('--fix prints JSON of what is left', async () => {
	const { output, complaints } = await archdocs(files, ['check', '--fix', '--format', 'json', 'docs']);
	deepEqual(JSON.parse(output).summary.files, 2);
	deepEqual(JSON.parse(output).files[0].findings, []);
	equal(complaints.length, 1);
});

test('--dry-run prints a unified diff, writes nothing and fails', async () => {
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

test('nothing to fix is no diff', async () => {
	const { status, output, complaints } = await archdocs(files, ['check', '--fix', '--dry-run', 'docs/b.md']);
	deepEqual([status, output, complaints], [0, '', []]);
});

test('the line ends and the byte order mark of a file stay', async () => {
	const text = (since: string) => `\uFEFF${document(since, '').replaceAll('\n', '\r\n')}`;
	const { written } = await archdocs({ ...files, 'c.md': text('[2026-01-02]') }, ['check', '--fix', 'c.md']);
	deepEqual(written, { 'c.md': text('2026-01-02') });
});

test('a diff shows no credential', async () => {
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
	test(`${args.join(' ')} is wrong usage`, async () => {
		const { status, complaints } = await archdocs(files, ['check', ...args, 'docs']);
		deepEqual([status, complaints], [2, [`archdocs: ${sentence}`]]);
	});
}
