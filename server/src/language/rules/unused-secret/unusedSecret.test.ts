import { test } from 'node:test';
import { architecture, check, checkWith, fragment } from '#test/support/check.ts';
import { knowing } from '#test/support/knowing.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';
import { secretsTable } from '#test/support/secretsTable.ts';
import { serviceLanguages, serviceTemplate } from '#test/support/serviceLanguages.ts';

const says = (name: string) =>
	`information unused-secret: Nothing refers to the secret \`${name}\`: refer to it as \`vault::${name}\`, or remove it`;

const secrets = (...names: readonly string[]) => secretsTable(...names.map((name) => `\`${name}\``));

const used = 'With `vault::post-key` and `vault::fax-key`.\n';

test('a secret that nothing refers to, beside one that something does', () => {
	check(architecture(`${secrets('post-key', 'fax-key', '⟦mail-key⟧')}${used}`), says('mail-key'));
});

test('a document without references leaves them to others', () => {
	check(architecture(secrets('post-key', 'fax-key', 'mail-key')));
	check(architecture(`${secrets('post-key', 'mail-key')}With \`PORT\`.\n`));
});

test('a document that refers to no more than half of them means to refer to some', () => {
	check(architecture(`${secrets('post-key', 'mail-key', 'fax-key', 'db-key')}${used}`));
	check(
		architecture(
			`${secrets('post-key', 'fax-key', '⟦mail-key⟧', 'sms-key', '⟦db-key⟧')}${used}It sends sms-key.\n`,
		).replace('sends sms-key', 'sends `sms-key`'),
		says('mail-key'),
		says('db-key'),
	);
});

test('a secret that is still to be declared is in use, so that declaring it changes nothing for the others', () => {
	const use = 'With `vault::post-key` and `vault::toll-key`.\n';
	const undefinedOne =
		'warning undefined-secret: No document defines the secret `toll-key`: add it to `Vault Secrets`, or correct the name';
	check(
		architecture(`${secrets('post-key', '⟦mail-key⟧')}${use.replace('toll-key', '⟦toll-key⟧')}`),
		says('mail-key'),
		undefinedOne,
	);
	check(architecture(`${secrets('post-key', '⟦mail-key⟧', 'toll-key')}${use}`), says('mail-key'));
	check(architecture(`${secrets('post-key', 'mail-key')}With \`vault::post-key\`.\n`));
});

test('whatever names the secret uses it', () => {
	for (const use of [
		'`vault::mail-key`',
		'`mail-key`',
		'The worker reads mail-key when it starts.',
		'"mail-key"',
		'**mail-key**',
		'vault::mail-key',
		'- Credentials Location: mail-key',
		'```yaml\nkey: vault::mail-key\n```',
		'```sh\nvault kv get mail-key\n```',
		'```json\n{ "secretName": "mail-key" }\n```',
		'```mermaid\ngraph LR\n  A -->|mail-key| B\n```',
		'| Key | Used by |\n| --- | --- |\n| mail-key | Mail |',
		'<!-- mail-key comes with the next release -->',
	])
		check(
			architecture(`${secrets('post-key', 'fax-key', 'mail-key')}${used}\n## Own\n\n${use}\n`).replace(
				/^(?=<!-- mail)/m,
				'See ',
			),
		);
});

test('a part of a longer name does not use it', () => {
	check(
		architecture(
			`${secrets('post-key', 'fax-key', '⟦mail-key⟧')}${used}\nWith mail-keys, mail-key-2, \`old-mail-key\` and MAIL_KEY.\n`,
		),
		says('mail-key'),
	);
});

test('another document, or an MCP file, refers to it', () => {
	checkWith(
		knowing({ isSecretUsed: (name) => name === 'mail-key' }),
		architecture(`${secrets('post-key', 'fax-key', 'mail-key')}${used}`),
	);
});

test('nothing is said before everything was read', () => {
	checkWith(
		knowing({ complete: false }),
		architecture(`${secrets('post-key', 'fax-key', 'mail-key')}${used}`),
	);
});

test('a secret that a misspelled reference means is not called unused as well', () => {
	check(
		architecture(`${secrets('post-key', 'fax-key', 'mail-key')}${used}With \`vault::⟦mail-kez⟧\`.\n`),
		'warning undefined-secret: No document defines the secret `mail-kez`: did you mean `mail-key`?',
	);
});

test('while a place for a name is open, it may be the one', () => {
	for (const [open, ...expected] of [
		[
			'- Credentials Location: ⟦[Vault key name]⟧',
			'warning unfilled-placeholder: Unfilled: `[Vault key name]` (Credentials Location, Integration Details)',
		],
		[
			'- Credentials Location: ⟦TBD⟧',
			'warning leftover-marker: Still open: `TBD` (Credentials Location, Integration Details)',
		],
		['- Credentials Location:'],
		['```json\n{ "KEY": "vault::" }\n```'],
		['With `vault::`.'],
	] as const)
		check(
			architecture(
				`${secrets('post-key', 'fax-key', 'mail-key')}${used}\n## Integration Details\n\n### Post: Parcels\n\n${open}\n`,
			),
			...expected,
		);
	check(
		architecture(
			`${secrets('post-key', 'fax-key', '⟦mail-key⟧')}${used}\n## Integration Details\n\n### Post: Parcels\n\n- Credentials Location: N/A\n`,
		),
		says('mail-key'),
	);
});

test('a table of the author is no promise that something uses it', () => {
	check(
		architecture(
			`${secrets('post-key', 'fax-key')}${used}\n## Own\n\n| Secret | Who |\n| --- | --- |\n| mail-key | Ana |\n`,
		),
	);
});

test('a section that is set aside, and a suppression', () => {
	check(
		architecture(
			`${secrets('post-key', 'fax-key', 'mail-key').replace('|', '<!-- archdocs: n/a later -->\n\n|')}${used}`,
		),
	);
	check(
		architecture(
			`With \`vault::old-fax\`.\n\n${secrets('post-key', 'fax-key', 'old-fax', '⟦mail-key⟧', 'tax-key').replaceAll(/(tax-key.*Ana) \|/g, '$1 <!-- archdocs-disable-line unused-secret --> |')}${used}`,
		),
		says('mail-key'),
	);
});

test('it is information, whatever the Status', () => {
	for (const [status, focus] of [
		['draft', 'low'],
		['deprecated', 'low'],
		['active', 'critical'],
	] as const)
		check(
			architecture(`${secrets('post-key', 'fax-key', '⟦mail-key⟧')}${used}`, status, focus),
			says('mail-key'),
		);
});

test('in a document too long to be looked through for so many names, nothing is said', () => {
	const names = Array.from({ length: 60 }, (_, index) => `key-${index}`);
	const others = Array.from({ length: 62 }, (_, index) => `other-${index}`);
	const uses = others.map((name) => `\`vault::${name}\``).join(' ');
	check(
		architecture(
			`${secrets(...others, ...names)}${uses}\n\n${`## Part\n\n${'prose '.repeat(1500)}\n\n`.repeat(4)}`,
		),
	);
	check(
		architecture(
			`${secrets(...others, '⟦key-0⟧')}${uses}\n\n${`## Part\n\n${'prose '.repeat(1500)}\n\n`.repeat(4)}`,
		),
		says('key-0'),
	);
});

test('a part that is too long to be parsed may use any secret', () => {
	check(
		architecture(
			`${secrets('post-key', 'fax-key', 'mail-key')}${used}\n## Log\n\n${'A line of prose.\n\n'.repeat(4000)}`,
		),
	);
});

test('a template in Japanese', () => {
	const template = ownTemplate(serviceTemplate(serviceLanguages.japanese));
	checkWith(
		fragment({ context: following(template) }),
		`> **種別:** サービス
> **ステータス:** 有効

# 注文

## 設定

### シークレット

| シークレット | 目的 | ローテーション |
| --- | --- | --- |
| \`注文/鍵\` | 注文 | 毎月 |
| \`返品/鍵\` | 返品 | 毎月 |
| \`⟦発送/鍵⟧\` | 発送 | 毎月 |

\`vault::注文/鍵\` と \`vault::返品/鍵\` を使う。
`,
		says('発送/鍵'),
	);
});
