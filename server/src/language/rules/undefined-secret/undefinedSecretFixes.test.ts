import { test } from 'node:test';
import { architecture, fragment } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';
import { secretsTable } from '#test/support/secretsTable.ts';

const quiet = fragment();

const vault = (...names: readonly string[]) => secretsTable(...names.map((name) => `\`${name}\``));

test('a secret that nothing defines: the nearest, or a row that defines it', () => {
	const before = architecture(`${vault('post-key')}With \`vault::post-kez\`.\n`);
	fix('Change to `post-key`', before, architecture(`${vault('post-key')}With \`vault::post-key\`.\n`), quiet);
	fix(
		'Add `post-kez` to `Vault Secrets`',
		before,
		architecture(
			`${vault('post-key').trimEnd()}\n| \`post-kez\` |  |  |  |  |\n\nWith \`vault::post-kez\`.\n`,
		),
		quiet,
	);
});

test('the row is aligned like the table', () => {
	const table =
		'### Vault Secrets\n\n| Secret     | Type | Usage | Rotation | Notes |\n| ---------- | ---- | ----- | -------- | ----- |\n| `post-key` | Key  | Post  | Monthly  | Ana   |\n';
	fix(
		'Add `fax` to `Vault Secrets`',
		architecture(`${table}\nWith \`vault::fax\`.\n`),
		architecture(`${table}| \`fax\`      |      |       |          |       |\n\nWith \`vault::fax\`.\n`),
		quiet,
	);
});

test('the table and its section come, too, where they are missing', () => {
	const row =
		'| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |\n| `fax` |  |  |  |  |\n';
	fix(
		'Add `fax` to `Vault Secrets`',
		architecture('## Configuration\n\n### Vault Secrets\n\nNone yet, but for `vault::fax`.\n'),
		architecture(`## Configuration\n\n### Vault Secrets\n\n${row}\nNone yet, but for \`vault::fax\`.\n`),
		quiet,
	);
	fix(
		'Add `fax` to `Vault Secrets`',
		architecture('## Configuration\n\nWith `vault::fax`.\n'),
		architecture(`## Configuration\n\nWith \`vault::fax\`.\n\n### Vault Secrets\n\n${row}`),
		quiet,
	);
});
