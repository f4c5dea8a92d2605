import { test } from 'node:test';
import { architecture, check } from '#test/support/check.ts';

const said = (token: string, rest = '') => `warning unfilled-placeholder: Unfilled: \`${token}\`${rest}`;

/** A token of the template that can mean nothing else, in a section that the template has not. */
const anywhere: readonly (readonly [name: string, text: string, token: string, rest?: string])[] = [
	['in prose', 'Text ⟦[VAR_NAME_1]⟧ text', '[VAR_NAME_1]'],
	['in a cell', '| A |\n| --- |\n| x ⟦[What this controls]⟧ |', '[What this controls]', ' (A, Own)'],
	['in inline code', 'Text `x ⟦[What this controls]⟧ y`', '[What this controls]'],
	['in a path', '`/a/⟦[field1]⟧/b`', '[field1]'],
	['in SQL', '```sql\nSELECT a FROM b WHERE c = ⟦[field1]⟧;\n```', '[field1]'],
	['in T-SQL', '```sql\nSELECT ⟦[field1]⟧ FROM [dbo].[Users]\n```', '[field1]'],
	['in TypeScript', '```ts\nconst a = ⟦[ComponentName1]⟧;\n```', '[ComponentName1]'],
	['in an array', '```json\n["⟦[VAR_NAME_1]⟧", "b"]\n```', '[VAR_NAME_1]'],
	['as a key', '```json\n{ "⟦[VAR_NAME_1]⟧": 1 }\n```', '[VAR_NAME_1]'],
	[
		'in YAML',
		'```yaml\na: ⟦[API Key / OAuth2 / mTLS / JWT]⟧\n```',
		'[API Key / OAuth2 / mTLS / JWT]',
		' (Own): API Key, OAuth2, mTLS or JWT',
	],
	['in a shell', '```sh\nexport A=⟦[SECRET_NAME_1]⟧\n```', '[SECRET_NAME_1]'],
	['in a flowchart', '```mermaid\nflowchart LR\n  a --> ⟦[TABLE1]⟧\n```', '[TABLE1]'],
	['in a box', '```\n┌──────────────┐\n│ ⟦[Service1]⟧   │\n└──────────────┘\n```', '[Service1]'],
	['in plain code', '```\ncurl ⟦[Vault key name]⟧\n```', '[Vault key name]'],
	['in indented code', '    a ⟦[Vault key name]⟧', '[Vault key name]'],
	['in a quote', '> ⟦[Vault key name]⟧', '[Vault key name]'],
	['in a footnote', 'a[^1]\n\n[^1]: ⟦[Vault key name]⟧', '[Vault key name]'],
	['in an own heading', '### ⟦[GotchaTitle1]⟧', '[GotchaTitle1]', ' (heading)'],
	['in another case', 'Text ⟦[what this controls]⟧ text', '[what this controls]'],
	['with other white space', 'Text ⟦[What  this controls]⟧ text', '[What this controls]'],
	['over two lines', 'Text ⟦[What this\ncontrols]⟧ text', '[What this controls]'],
	['with another number', 'Text ⟦[VAR_NAME_42]⟧ text', '[VAR_NAME_42]'],
	['a mention', 'Text ⟦[@team]⟧ text', '[@team]'],
	['glued, a phrase', 'a⟦[What this controls]⟧', '[What this controls]'],
	['a date after a label', 'Created: ⟦YYYY-MM-DD⟧', 'YYYY-MM-DD'],
];

for (const [name, text, token, rest = ' (Own)'] of anywhere) {
	test(`a strong token ${name}`, () => {
		check(architecture(`## Own\n\n${text}\n`), said(token, rest));
	});
}

test('strong tokens that are something else where they stand', () => {
	check(
		architecture(`
			## Own

			[Tech stack](https://example.com) [Auth required][] [x][Root cause]

			\`a[field1]\`

			[Auth required]: https://example.com
			[Root cause]: https://example.com
		`),
	);
	check(architecture('## Own\n\nDates are written YYYY-MM-DD.\n'));
	check(architecture('## Own\n\n| Format |\n| --- |\n| YYYY-MM-DD |\n\n- Date format: YYYY-MM-DD\n'));
	check(architecture('## Own\n\n<!-- archdocs: n/a -->\n\n[What this controls]\n'));
});

/** A one-word token where the template has it: section, column, field or code language. */
const inPlace: readonly (readonly [name: string, text: string, token: string, rest: string])[] = [
	[
		'the section',
		'## Integration Details\n\n### Stripe\n\n`/v2/⟦[resource]⟧/x`',
		'[resource]',
		' (Integration Details)',
	],
	[
		'the section, in code of any kind',
		'## Integration Details\n\n### Stripe\n\n```sh\ncurl /v2/⟦[resource]⟧\n```',
		'[resource]',
		' (Integration Details)',
	],
	['the column', '## Own\n\n| Endpoint |\n| --- |\n| `/⟦[resource]⟧` |', '[resource]', ' (Endpoint, Own)'],
	[
		'the column, in another case',
		'## Own\n\n| **endpoint** |\n| --- |\n| `/⟦[resource]⟧` |',
		'[resource]',
		' (endpoint, Own)',
	],
	['the field', '## Own\n\n- Network timeouts: `⟦[Strategy]⟧`', '[Strategy]', ' (Network timeouts, Own)'],
	['the code language', '## Own\n\n```json\n{ "a": "http://⟦[endpoint]⟧/y" }\n```', '[endpoint]', ' (Own)'],
];

for (const [name, text, token, rest] of inPlace) {
	test(`a one-word token in ${name} of the template`, () => {
		check(architecture(`${text}\n`), said(token, rest));
	});
}

test('a one-word token of the title, in the title', () => {
	check(
		architecture('').replace('# Example Architecture', '# ⟦[ArchitectureName]⟧ Architecture'),
		said('[ArchitectureName]', ' (title)'),
	);
});

test('a one-word token elsewhere is judged by its form', () => {
	check(
		architecture('## Own\n\nText ⟦[resource]⟧, `/[resource]`, `[resource]`.\n'),
		said('[resource]', ' (Own)'),
	);
	check(architecture('## Own\n\n```ts\nconst a = b[endpoint];\nconst [resource] = c;\n```\n'));
	check(architecture('## Own\n\n| Path |\n| --- |\n| `app/[service]/page.tsx` |\n'));
	check(architecture('## Code Locations\n\n### Backend / API\n\n- `app/[locale]/page.tsx`\n'));
});

test('a placeholder of the author is judged by its form', () => {
	check(
		architecture('## Overview\n\nText ⟦[to be written by Ana]⟧ and ⟦[something]⟧.\n'),
		said('[to be written by Ana]', ' (Overview)'),
		said('[something]', ' (Overview)'),
	);
});

test('a value whose brackets stayed is filled', () => {
	check(
		architecture(`
			## Overview

			[2026-01-31] [31.01.2026] [42] [1.5 GB] [v2.1.0] [https://example.com/a] [./docs/a.md] [src/a/b.ts] [12:30]

			- By: ⟦[@ana-lima]⟧
		`),
		'information brackets-left: `[@ana-lima]` still has the brackets of its placeholder: write `@ana-lima`',
	);
});

test('metadata: an unfilled value and a filled one', () => {
	check(
		'> **Type:** Architecture\n> **Focus:** ⟦[critical/high/medium/low]⟧\n> **Owner:** ⟦[@team-member]⟧\n> **Status:** active\n',
		said('[critical/high/medium/low]', ' (Focus): critical, high, medium or low'),
		said('[@team-member]', ' (Owner)'),
	);
	check('> **Type:** Architecture\n> **Focus:** high\n> **Owner:** @ana\n> **Status:** active\n');
});
