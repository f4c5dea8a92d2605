import { test } from 'node:test';
import { architecture, fragment } from '../../support/check.ts';
import { fix } from '../../support/fixes.ts';
import { secretsTable } from '../../support/secretsTable.ts';

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

test('a name that a table has twice: the row goes', () => {
	fix(
		'Delete the row of `post-key`',
		architecture(vault('post-key', 'post-key')),
		architecture(vault('post-key')),
		quiet,
	);
});

test('a credential gives way to the name of a secret, which is defined', () => {
	const key = ['ghp', '0123456789abcdefghijABCDEFGHIJ012345'].join('_');
	const exposures = ({ text }: { readonly text: string }) => {
		const start = text.indexOf(key);
		return start < 0 ? [] : [{ id: 'github/GITHUB_TOKEN', span: { start, end: start + key.length } }];
	};
	const options = fragment({ context: { byHeadings: true, exposures } });
	const json = (value: string) => `\`\`\`json\n{ "GITHUB_TOKEN": "${value}" }\n\`\`\`\n`;
	fix(
		'Replace by `vault::github-token`',
		architecture(`${vault('post-key')}${json(key)}`),
		architecture(
			`${vault('post-key').trimEnd()}\n| \`github-token\` |  |  |  |  |\n\n${json('vault::github-token')}`,
		),
		options,
	);
	fix(
		'Replace by `vault::token`',
		architecture(`${vault('post-key')}Token: ${key}\n`),
		architecture(`${vault('post-key').trimEnd()}\n| \`token\` |  |  |  |  |\n\nToken: \`vault::token\`\n`),
		options,
	);
});

test('JSON that lacks a comma', () => {
	const json = (body: string) => architecture(`\`\`\`json\n${body}\n\`\`\`\n`);
	fix('Insert the comma', json('{\n  "a": 1\n  "b": 2\n}'), json('{\n  "a": 1,\n  "b": 2\n}'), quiet);
});
