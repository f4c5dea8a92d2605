import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf } from '#language/document/document.ts';
import type { Span } from '#language/document/span.ts';
import { analyze, architecture } from '../../support/check.ts';
import { fixture } from '../../support/fixture.ts';
import { textVariants } from '../../support/textVariants.ts';

/** What the names of a document of the built-in template are, with the text each stands on, in its order. */
function namesOf(text: string): readonly string[] {
	const analysis = analyze(text);
	const { document } = analysis;
	const { names } = analysis;
	const found: (readonly [span: Span, what: string])[] = [
		...names.definitions.map(
			(it) => [it.span, `${it.declared ? 'declares' : 'defines'} ${it.kind} ${it.name}`] as const,
		),
		...names.references.map((it) => [it.span, `refers to ${it.kind} ${it.name}`] as const),
		...[...names.mentions()].map((it) => [it.span, `mentions ${it.kind ?? 'any'} ${it.text}`] as const),
	];
	return found
		.sort(([a], [b]) => a.start - b.start)
		.map(([span, what]) => `${JSON.stringify(sliceOf(document, span))} ${what}`);
}

/** Compares the names of a document, each drawn as `⟦…⟧`, with what is `expected` of them, however its lines end. */
function checkNames(marked: string, ...expected: readonly string[]): void {
	const { text, ranges } = fixture(architecture(marked));
	const wanted = ranges.map(
		({ start, end }, index) => `${JSON.stringify(text.slice(start, end))} ${expected[index]}`,
	);
	for (const { name, write } of textVariants) deepEqual(namesOf(write(text)), wanted, name);
	deepEqual(ranges.length, expected.length);
}

const secrets = (...rows: readonly string[]) =>
	[
		'### Vault Secrets',
		'',
		'| Secret | Type | Usage | Rotation | Notes |',
		'| --- | --- | --- | --- | --- |',
		...rows,
	].join('\n');

test('a name stands inside of its marks', () => {
	checkNames(
		secrets(
			'| `⟦in-code⟧` | a | b | c | d |',
			'| **⟦bold-name⟧** | a | b | c | d |',
			'| **`⟦both-marks⟧`** | a | b | c | d |',
			'| _⟦NAME_IN_EMPHASIS⟧_ | a | b | c | d |',
			'| ***⟦three-stars⟧*** | a | b | c | d |',
			'| ⟦plain-name⟧ | a | b | c | d |',
			'| `` ⟦two-ticks⟧ `` | a | b | c | d |',
			'| ~~`⟦struck-out⟧`~~ | a | b | c | d |',
			'| [`⟦linked-name⟧`](./secrets.md) | a | b | c | d |',
			'| **[⟦bold-link⟧](./secrets.md)** | a | b | c | d |',
			'| `vault::⟦as-referred-to⟧` | a | b | c | d |',
		),
		'declares secret in-code',
		'declares secret bold-name',
		'declares secret both-marks',
		'declares secret NAME_IN_EMPHASIS',
		'declares secret three-stars',
		'declares secret plain-name',
		'declares secret two-ticks',
		'declares secret struck-out',
		'declares secret linked-name',
		'declares secret bold-link',
		'declares secret as-referred-to',
	);
});

test('underscores in code belong to the name', () => {
	checkNames(secrets('| `⟦_NAME_⟧` | a | b | c | d |'), 'declares secret _NAME_');
});

test('escapes that a formatter wrote are no part of a name', () => {
	checkNames(secrets('| ⟦API\\_KEY\\_2⟧ | a | b | c | d |'), 'declares secret API_KEY_2');
});

test('pipes that are escaped move nothing', () => {
	checkNames(
		`${secrets('| `⟦first-key⟧` | a \\| b | `c \\| d` | \\| | `⟦second⟧` |')}\n\nSee \`⟦first-key⟧\`.`,
		'declares secret first-key',
		'mentions any second',
		'mentions any first-key',
	);
	checkNames(secrets('| `no\\|name` | a | b | c | d |'));
});

test('a cell with several names defines each of them', () => {
	checkNames(
		secrets(
			'| `⟦one-key⟧`, `⟦two-key⟧` | a | b | c | d |',
			'| `⟦three-key⟧`<br>`⟦four-key⟧` | a | b | c | d |',
			'| `⟦five-key⟧` / `⟦six-key⟧` | a | b | c | d |',
			'| **⟦seven-key⟧** and **⟦eight-key⟧** | a | b | c | d |',
			'| ⟦nine-key⟧, ⟦ten-key⟧ | a | b | c | d |',
			'| `⟦old-key⟧` (until May, then another) | a | b | c | d |',
			'| `⟦new-key⟧` – since May | a | b | c | d |',
		),
		...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'old', 'new'].map(
			(name) => `declares secret ${name}-key`,
		),
	);
});

test('cells that hold no name define none', () => {
	checkNames(
		secrets(
			'| [SECRET_NAME_1] | a | b | c | d |',
			'| `[SECRET_NAME_2]` | a | b | c | d |',
			'| N/A | a | b | c | d |',
			'| TBD | a | b | c | d |',
			'| — | a | b | c | d |',
			'| | a | b | c | d |',
			'| The key of the shop | a | b | c | d |',
			'| `<name>` | a | b | c | d |',
		),
	);
});

test('names of every kind of sign', () => {
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
		long,
	])
		checkNames(
			`${secrets(`| \`⟦${name}⟧\` | a | b | c | d |`)}\n\nSee \`vault::⟦${name}⟧\`.`,
			`declares secret ${name}`,
			`refers to secret ${name}`,
		);
});

test('a table of the template that has such a column declares, labels or does neither', () => {
	checkNames(
		`
		## Architecture

		### Key Components

		| Component | Type | Purpose | Technology | Owner |
		| --- | --- | --- | --- | --- |
		| **⟦Web portal⟧** | Service | Sells | Go | @shop |
		| ⟦queue⟧ | Worker | Waits | Go | @shop |

		## Code Locations

		### Backend / API

		| Component | Type | Location(s) | Notes |
		| --- | --- | --- | --- |
		| **API Layer** | Endpoints | src | A sample |
		| ⟦Web portal⟧ | Endpoints | src | A label |

		## Build

		| Secret | Where |
		| --- | --- |
		| ⟦npm-token⟧ | CI |

		| Stage | Secret |
		| --- | --- |
		| test | npm-token |
		`,
		'declares component Web portal',
		'declares component queue',
		'mentions component Web portal',
		'defines secret npm-token',
	);
});

test('code refers to secrets with the prefix, and mentions anything else', () => {
	checkNames(
		`
		## Overview

		With \`vault::⟦a-key⟧\`, \`\` vault::⟦b-key⟧ \`\` and \`⟦SHOP_URL⟧\`, not \`SHOP_URL=1\`, \`two words\` or \`vault::\`.
		`,
		'refers to secret a-key',
		'refers to secret b-key',
		'mentions any SHOP_URL',
	);
});

test('fields that name a secret', () => {
	checkNames(
		`
		## Integration Details

		### Post: Parcels

		- Credentials Location: ⟦post-api-key⟧
		- **Credentials Location:** \`⟦post-key⟧\`
		- **Credentials Location:** **\`⟦post-key-2⟧\`**
		- Credentials Location: vault::⟦post⟧
		- Credentials Location: \`vault::⟦post⟧\`
		- Credentials Location: ⟦Keychain⟧
		- Credentials Location: \`⟦.env.local⟧\`
		- Credentials Location: the safe, \`⟦second-drawer⟧\`
		- Provider: post-api-key
		`,
		'refers to secret post-api-key',
		'refers to secret post-key',
		'refers to secret post-key-2',
		'refers to secret post',
		'refers to secret post',
		'mentions secret Keychain',
		'mentions secret .env.local',
		'mentions any second-drawer',
	);
});

test('JSON refers to secrets and servers, in a quote, too', () => {
	checkNames(
		`
		> \`\`\`json
		> {
		>   // vault::not-this
		>   "mcpServers": { "⟦docs⟧": { "command": "node", "env": { "KEY": "vault::⟦docs-key⟧", "vault::no": "a" } } }
		> }
		> \`\`\`
		`,
		'refers to server docs',
		'refers to secret docs-key',
	);
});

test('code in other languages uses a secret only where there is one', () => {
	checkNames(
		`
		\`\`\`yaml
		key: vault::⟦post-key⟧
		url: \${vault::⟦url⟧}
		\`\`\`

		\`\`\`rust
		use crate::vault::Client;
		let a = vault::Vault::open();
		\`\`\`
		`,
		'mentions secret post-key',
		'mentions secret url',
	);
});
