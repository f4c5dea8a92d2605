import { test } from 'node:test';
import { emptyNameScope } from '#language/names/nameScope.ts';
import { architecture, check, checkWith, fragment } from '#test/support/check.ts';
import { knowing } from '#test/support/knowing.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';
import { projectFile } from '#test/support/projectFile.ts';
import { secretsTable } from '#test/support/secretsTable.ts';
import { serviceLanguages } from '#test/support/serviceLanguages.ts';

const says = (name: string, nearest?: string, table = 'Vault Secrets') =>
	`warning undefined-secret: No document defines the secret \`${name}\`${
		nearest === undefined ? `: add it to \`${table}\`, or correct the name` : `: did you mean \`${nearest}\`?`
	}`;

const secrets = (...names: readonly string[]) => secretsTable(...names.map((name) => `\`${name}\``));

const json = (body: string) => `\`\`\`json\n${body}\n\`\`\`\n`;

test('references in code, in JSON and in the field for credentials', () => {
	check(
		architecture(
			`## Integration Details

### Post: Parcels

- Credentials Location: ⟦post-api-key⟧

The worker gets \`vault::⟦post/label⟧\`.

${json('{ "env": { "KEY": "vault::⟦post.token⟧" }, "args": ["vault::⟦a⟧"] }')}`,
		),
		says('post-api-key'),
		says('post/label'),
		says('post.token'),
		says('a'),
	);
});

test('a secret that the document defines, above or below', () => {
	check(
		architecture(
			`With \`vault::post-key\` and \`vault::mail-key\`.

${secrets('post-key')}## Own

| Secret | Where |
| --- | --- |
| mail-key | A table of the author's own |
`,
		),
	);
});

test('a table of the author whose first column is called otherwise defines nothing', () => {
	check(
		architecture(
			'With `vault::⟦mail-key⟧`.\n\n| Name of the key | Where |\n| --- | --- |\n| mail-key | Safe |\n',
		),
		says('mail-key'),
	);
});

test('names of every kind of sign, defined and not', () => {
	const long = `long-${'x'.repeat(295)}`;
	for (const name of [
		'a.b',
		'a-b',
		'prod/db/password',
		'team#key',
		'key@prod',
		'c++',
		'schlüssel-für-post',
		'秘密鍵',
		'é1',
	]) {
		check(architecture(`With \`vault::⟦${name}⟧\`.\n`), says(name));
		check(architecture(`With \`vault::${name}\`.\n\n${secrets(name)}`));
	}
	check(architecture(`With \`vault::⟦${long}⟧\`.\n`), says(`long-${'x'.repeat(74)}…`));
	check(architecture(`With \`vault::${long}\`.\n\n${secrets(long)}`));
});

test('a name that is spelled otherwise is another secret, and the nearest one is named', () => {
	check(
		architecture(`${secrets('post-api-key')}With \`vault::⟦Post-API-Key⟧\` and \`vault::⟦post_api_key⟧\`.\n`),
		says('Post-API-Key', 'post-api-key'),
		says('post_api_key', 'post-api-key'),
	);
	checkWith(
		knowing({ nearestSecret: () => 'mail-key' }),
		architecture('With `vault::⟦mail-kez⟧`.\n'),
		says('mail-kez', 'mail-key'),
	);
	checkWith(
		knowing({ nearestSecret: () => 'post-key-2' }),
		architecture(`${secrets('post-key')}With \`vault::⟦post-kez⟧\`.\n`),
		says('post-kez', 'post-key'),
	);
});

test('a secret of another document, or of a list', () => {
	checkWith(knowing({ isSecret: (name) => name === 'mail-key' }), architecture('With `vault::mail-key`.\n'));
});

test('nothing is said before everything was read', () => {
	checkWith(
		knowing({ complete: false }),
		architecture(`With \`vault::mail-key\`.\n\n${json('{ "KEY": "vault::post-key" }')}`),
	);
});

test('cells with more than one name, with notes and with links define what they name', () => {
	check(
		architecture(
			`${secrets('a-key`, `b-key', 'vault::c-key').trimEnd()}
| \`d-key\` (for tests) | a | b | c | d |
| [e-key](./e.md) | a | b | c | d |
| ~~f-key~~ | a | b | c | d |
| **g-key** – old | a | b | c | d |
| H\\_KEY | a | b | c | d |

${['a-key', 'b-key', 'c-key', 'd-key', 'e-key', 'f-key', 'g-key', 'H_KEY'].map((name) => `\`vault::${name}\``).join(' ')}
`,
		),
	);
});

test('code of programs', () => {
	check(
		architecture(
			`## Overview

\`vault::Vault::open()\`, \`use vault::client;\`, \`vault::client::Client\`, \`vault::Error\`, \`vault::KeyStore\`,
\`crate::vault::open\`, \`vault::open(path)\`, \`vault::<T>\` and \`Vault::open\`.

\`\`\`rust
use vault::client;
let vault = vault::Vault::open()?;
\`\`\`

\`\`\`cpp
vault::Client client{vault::open("a")};
\`\`\`

\`\`\`php
$vault = vault::query();
\`\`\`
`,
		),
	);
});

test('in a document with code of programs, an identifier in code can be a module', () => {
	check(
		architecture(
			`${secrets('post-key')}## Overview

\`vault::open_session\` and \`vault::client\` stand for modules, \`vault::⟦mail-key⟧\` cannot be one.
\`vault::post-key\` is there.

${json('{ "KEY": "vault::⟦mail_key⟧" }')}
## Own

The crate is \`parcels::labels\`.
`,
		),
		says('mail-key'),
		says('mail_key'),
	);
	check(architecture('Only `vault::⟦open_session⟧` is there.\n'), says('open_session'));
});

test('places that refer to nothing', () => {
	check(
		architecture(
			`## Overview

\`vault::\`, \`vault:name\`, \`Vault::name\`, \`vault:: name\`, \`vault::two words\`, vault::name, "vault::name",
\`KEY=vault::name\`, **vault::name**, \`name\`, \`post-api-key\`, \`https://vault::1\`, \`\${vault::name}\`.

\`\`\`yaml
key: vault::name
\`\`\`

\`\`\`sh
export KEY=vault::name
\`\`\`

\`\`\`
vault::name
\`\`\`

    vault::name

## Own

<!-- vault::name \`vault::name\` -->

${json('{ "vault::name": "x", "a": "see vault::name", "b": "vault::", "c": "name", "d": "vault::a b" } // "vault::name"')}`,
		),
	);
});

test('a reference that is still to be filled in', () => {
	check(
		architecture(`${json('{ "KEY": "vault::⟦[secret-key]⟧" }')}\nWith \`vault::[secret-key]\`.\n`),
		'warning unfilled-placeholder: Unfilled: `[secret-key]`',
	);
});

test('a section that is set aside, and suppressed references', () => {
	check(
		architecture(
			`## Integration Details

<!-- archdocs: n/a we have none -->

With \`vault::post-key\`.

## Overview

<!-- archdocs-disable-next-line undefined-secret -->

With \`vault::mail-key\`.

With \`vault::⟦fax-key⟧\`.
`,
		),
		says('fax-key'),
	);
});

test('the Status changes nothing', () => {
	for (const [status, focus] of [
		['draft', 'low'],
		['deprecated', 'low'],
		['active', 'critical'],
	] as const)
		check(architecture('With `vault::⟦post-key⟧`.\n', status, focus), says('post-key'));
});

test('a document that follows no template', () => {
	check('# Notes\n\nWith `vault::post-key`.\n');
});

test('a template without a table for secrets', () => {
	const template = ownTemplate('> **Type:** Note\n\n# [Name]\n\n## Overview\n\n[What it is about]\n');
	const text = (body: string) => `> **Type:** Note\n\n# A\n\n## Overview\n\n${body}\n`;
	const alone = fragment({ context: following(template) });
	// It may know nothing of secrets, and be about a crate of this name.
	checkWith(alone, text('With `vault::post-key` and `vault::client`.'));
	checkWith(
		alone,
		text(json('{ "KEY": "vault::⟦post-key⟧" }')),
		'warning undefined-secret: No document defines the secret `post-key`: define it, or correct the name',
	);
	const scope = { ...emptyNameScope, nearestSecret: () => 'post-key' };
	checkWith(
		fragment({ context: { ...following(template), scope } }),
		text('With `vault::⟦post-kez⟧`.'),
		says('post-kez', 'post-key'),
	);
});

test('a template in German: the section and the field are those of the template', () => {
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

## Anbindungen

### Post

**Angaben zum Anbieter:**

- **Ablageort der Zugangsdaten:** \`⟦post-schlüssel⟧\`

### Bahn

- **Ablageort der Zugangsdaten:** paket-schlüssel

### Bote

- **Ablageort der Zugangsdaten:** beim Boten
`,
		says('post-schlüssel', undefined, 'Geheimnisse'),
	);
});

test('a template in Japanese', async () => {
	const { serviceTemplate } = await import('#test/support/serviceLanguages.ts');
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

\`vault::注文/鍵\` と \`vault::⟦注文/印⟧\`
`,
		says('注文/印', '注文/鍵', 'シークレット'),
	);
});
