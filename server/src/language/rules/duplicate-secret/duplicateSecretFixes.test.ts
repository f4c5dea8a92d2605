import { test } from 'node:test';
import { architecture, fragment } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';
import { secretsTable } from '#test/support/secretsTable.ts';

const quiet = fragment();

const vault = (...names: readonly string[]) => secretsTable(...names.map((name) => `\`${name}\``));

test('a name that a table has twice: the row goes', () => {
	fix(
		'Delete the row of `post-key`',
		architecture(vault('post-key', 'post-key')),
		architecture(vault('post-key')),
		quiet,
	);
});
