import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { emptyNameScope } from '#language/names/nameScope.ts';
import { analyze, architecture, check, checkWith, fragment } from '#test/support/check.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';
import { projectFile } from '#test/support/projectFile.ts';

const says = (name: string) =>
	`warning duplicate-secret: The table has the secret \`${name}\` twice: keep one of the rows`;

const header = '| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |\n';
const row = (name: string, usage = 'Post') => `| ${name} | API Key | ${usage} | Monthly | Ask Ana |\n`;
const secrets = (...names: readonly string[]) =>
	`### Vault Secrets\n\n${header}${names.map((name) => row(name)).join('')}`;

test('a table that has a secret twice, however it is written', () => {
	check(
		architecture(
			secrets('`post-key`', 'mail-key', '**`⟦post-key⟧`**', '`fax-key`, `⟦mail-key⟧`', '⟦post-key⟧'),
		),
		says('post-key'),
		says('mail-key'),
		says('post-key'),
	);
});

test('a row says where the other one is', () => {
	const analysis = analyze(architecture(secrets('`post-key`', '`post-key`')), fragment());
	const text = architecture(secrets('`post-key`', '`post-key`'));
	const first = text.indexOf('post-key');
	deepEqual(
		analysis.findings.map(({ rule, related }) => ({ rule, related })),
		[{ rule: 'duplicate-secret', related: [{ start: first, end: first + 'post-key'.length }] }],
	);
});

test('other rows that differ in the usage only', () => {
	check(
		architecture(
			`### Vault Secrets\n\n${header}${row('`post-key`', 'Labels')}${row('`⟦post-key⟧`', 'Tracking')}`,
		),
		says('post-key'),
	);
});

test('rows that a column of the author tells apart', () => {
	check(
		architecture(`### Vault Secrets

| Secret | Environment | Type | Usage | Rotation |
| --- | --- | --- | --- | --- |
| \`post-key\` | test | API Key | Post | Monthly |
| \`post-key\` | live | API Key | Post | Monthly |
| \`⟦post-key⟧\` | live | API Key | Mail | Monthly |
`),
		says('post-key'),
	);
});

test('two tables, for two environments or two services', () => {
	check(
		architecture(
			`### Vault Secrets\n\n**Test:**\n\n${header}${row('`post-key`')}\n**Live:**\n\n${header}${row('`post-key`')}`,
		),
	);
	check(
		architecture(
			`${secrets('`post-key`')}\n## Worker\n\n${header}${row('`post-key`')}\n| Secret |\n| --- |\n| post-key |\n| post-key |\n`,
		),
	);
});

test('names that are not the same', () => {
	check(
		architecture(secrets('`post-key`', '`post-keys`', '`Post-key`', '`post_key`', '`post-key-2`', '`post`')),
	);
});

test('cells that are no names', () => {
	check(architecture(secrets('—', '—', 'N/A', 'N/A', 'The key of the shop', 'The key of the shop')));
});

test('before everything was read it is said as well', () => {
	checkWith(
		fragment({ context: { byHeadings: true, scope: { ...emptyNameScope, complete: false } } }),
		architecture(secrets('`post-key`', '`⟦post-key⟧`')),
		says('post-key'),
	);
});

test('the Status changes nothing', () => {
	for (const [status, focus] of [
		['draft', 'low'],
		['deprecated', 'low'],
		['active', 'critical'],
	] as const)
		check(architecture(secrets('`post-key`', '`⟦post-key⟧`'), status, focus), says('post-key'));
});

test('a section that is set aside, and a suppression', () => {
	check(
		architecture(secrets('`post-key`', '`post-key`').replace('| S', '<!-- archdocs: n/a later -->\n\n| S')),
	);
	check(
		architecture(
			secrets('`post-key`', '`post-key`').replace(
				/Ana \|\n$/,
				'Ana <!-- archdocs-disable-line duplicate-secret --> |\n',
			),
		),
	);
});

test('a template in German, whose directive says which column it is', () => {
	const template = ownTemplate(projectFile('test/fixtures/templates/service-german.md'));
	checkWith(
		fragment({ context: following(template) }),
		`> **Typ:** Dienst
> **Status:** aktiv

# Dienst Pakete

## Konfiguration

### Geheimnisse

| Geheimnis | Art | Verwendung | Turnus |
| --- | --- | --- | --- |
| \`paket-schlüssel\` | API-Schlüssel | Pakete | Monatlich |
| \`⟦paket-schlüssel⟧\` | API-Schlüssel | Briefe | Monatlich |
`,
		says('paket-schlüssel'),
	);
});
