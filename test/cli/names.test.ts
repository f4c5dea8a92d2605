import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { archdocs, type WorkingDirectory } from '../support/commandLine.ts';

function document(secrets: readonly string[], uses: readonly string[]): string {
	const rows = secrets.map((name) => `| \`${name}\` | API Key | Mail | Monthly | By @team |`);
	const table = ['| Secret | Type | Usage | Rotation | Notes |', '| --- | --- | --- | --- | --- |', ...rows];
	const text = uses.map((name) => `\`vault::${name}\``).join(', ');
	return `> **Type:** Architecture\n> **Status:** draft\n\n# A\n\n### Vault Secrets\n\n${table.join('\n')}\n\nIt reads ${text}.\n`;
}

/** Returns the findings about secrets, as `path rule name`. */
async function secretFindings(files: WorkingDirectory, ...args: readonly string[]) {
	const { output } = await archdocs(files, ['check', '--format', 'json', ...args]);
	const report: {
		readonly files: readonly {
			readonly path: string;
			readonly findings: readonly { readonly rule: string; readonly message: string }[];
		}[];
	} = JSON.parse(output);
	return report.files.flatMap(({ path, findings }) =>
		findings
			.filter(({ rule }) => rule.endsWith('-secret'))
			.map(({ rule, message }) => `${path} ${rule} ${/`(.*?)`/.exec(message)?.[1]}`),
	);
}

test('knows secrets from all documents of the repository, whichever it checks', async () => {
	const files = {
		'.git/HEAD': '',
		'docs/a.md': document([], ['mail-key', 'nowhere']),
		'services/b.md': document(['mail-key'], []),
	};
	for (const path of ['docs/a.md', 'docs', '.']) {
		deepEqual(await secretFindings(files, path), ['docs/a.md undefined-secret nowhere'], path);
	}
});

test('without a repository, reads names in the folder of the configuration or of the checked path', async () => {
	const files = { 'docs/a.md': document([], ['mail-key']), 'services/b.md': document(['mail-key'], []) };
	deepEqual(await secretFindings(files, 'docs'), ['docs/a.md undefined-secret mail-key']);
	deepEqual(await secretFindings({ ...files, '.archdocs/config.json': '{}' }, 'docs'), []);
});

test('counts references from other documents and MCP files as uses', async () => {
	const files = {
		'.git/HEAD': '',
		'a.md': document(['one', 'two', 'three', 'four'], ['one']),
		'b.md': document([], ['two']),
		'.mcp.json': '{ "mcpServers": { "mail": { "command": "x", "env": { "KEY": "vault::three" } } } }',
	};
	deepEqual(await secretFindings(files, 'a.md'), ['a.md unused-secret four']);
});

test('reads lists of names in .archdocs, except with --no-config', async () => {
	const files = {
		'.git/HEAD': '',
		'a.md': document([], ['listed']),
		'.archdocs/secrets.txt': 'listed\n',
	};
	deepEqual(await secretFindings(files, 'a.md'), []);
	deepEqual(await secretFindings(files, 'a.md', '--no-config'), ['a.md undefined-secret listed']);
});

test('reports unusable entries of a list of names and uses the rest', async () => {
	const files = {
		'.git/HEAD': '',
		'a.md': document([], ['good', 'bad']),
		'.archdocs/secrets.json': '[\n  "good",\n  17\n]\n',
	};
	const { complaints, status } = await archdocs(files, ['check', 'a.md']);
	equal(status, 1);
	equal(complaints.length, 1);
	match(
		complaints[0] ?? '',
		/^archdocs: \.archdocs\/secrets\.json:3: This list of names cannot be read here: /,
	);
	deepEqual(await secretFindings(files, 'a.md'), ['a.md undefined-secret bad']);
});

test('reads no other documents for a document without names', async () => {
	const files = {
		'.git/HEAD': '',
		'a.md': '> **Type:** Architecture\n\n# A\n\n## Overview\n\nText.\n',
		'b.md': document(['x-1'], []),
	};
	const { host } = await archdocs(files, ['check', 'a.md']);
	equal(
		host.readWhole.some((uri) => uri.endsWith('/b.md')),
		false,
	);
});
