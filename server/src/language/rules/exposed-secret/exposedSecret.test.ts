import { deepEqual, doesNotMatch, equal, ok } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { credentialName } from '#language/rules/exposed-secret/credentialName.ts';
import { sentenceOf } from '#language/rules/rules.ts';
import type { Settings } from '#language/settings/settings.ts';
import { analyze, architecture, checkWith, fragment } from '#test/support/check.ts';
import {
	accessKeyId,
	credentials,
	drawn,
	exposures,
	githubToken,
	privateKey,
} from '#test/support/credentials.ts';
import { projectFile } from '#test/support/projectFile.ts';
import { inRepository } from '../../../../../scripts/support/paths.mjs';
import { findSecrets } from '../../../secrets/secretPatterns.ts';

const context = { byHeadings: true, exposures };

function check(marked: string, ...expected: readonly string[]): void {
	checkWith(fragment({ context }), marked, ...expected);
}

function exposed(kind: string): string {
	return `error exposed-secret: This looks like a real ${kind}: keep it in the vault, and write \`vault::name\` here`;
}

describe('every kind of credential is found and named', () => {
	for (const [kind, credential] of Object.entries(credentials)) {
		test(kind, () => check(architecture(`The value is ⟦${credential}⟧ for now.`), exposed(kind)));
	}

	test('of all that secretlint knows, only what is no secret has no name', () => {
		const unnamed = rules.flatMap(({ meta, messages }) =>
			Object.keys(messages)
				.map((id) => `${meta.id.replace('@secretlint/secretlint-rule-', '')}/${id}`)
				.filter((id) => credentialName(id) === 'credential'),
		);
		deepEqual(unnamed, [
			'aws/AWSAccountID',
			'gcp/PrivateKeyP12',
			'gcp/PrivateKeyJSON',
			'npm/PackageJSON_xOauthToken',
			'filter-comments/IGNORE_MESSAGE',
		]);
		equal(credentialName('toString'), 'credential');
	});
});

describe('wherever it stands', () => {
	const finding = exposed('GitHub token');
	const token = `⟦${githubToken}⟧`;
	const places = {
		prose: `Call it with ${token}.`,
		'a code span': `Call it with \`${token}\`.`,
		'a heading': `## Token ${token}\n\nText`,
		'a table cell': `| Name | Value |\n| --- | --- |\n| Token | \`${token}\` |`,
		'a table cell without spaces': `|Name|Value|\n|---|---|\n|Token|${token}|`,
		'a JSON fence': `\`\`\`json\n{ "env": { "TOKEN": "${token}" } }\n\`\`\``,
		'a shell fence': `\`\`\`sh\nexport TOKEN=${token}\n\`\`\``,
		'an indented block': `Text\n\n    TOKEN=${token}`,
		'a comment': `<!-- Jo: until the vault is there, ${token} -->`,
		'an address': `[the API](https://api.acme.io/?token=${token})`,
		'a definition': `See [the API].\n\n[the API]: https://api.acme.io/?token=${token}`,
		'an HTML block': `<p>\n${token}\n</p>`,
		'a quote': `> Call it with ${token}`,
	};
	for (const [place, text] of Object.entries(places)) {
		test(place, () => check(`${architecture('## Notes')}\n\n${text}\n`, finding));
	}

	test('the front matter', () => {
		check(`---\ntype: Architecture\nstatus: draft\ntoken: ${token}\n---\n\n# Example\n\nText\n`, finding);
	});

	test('a section that is set aside', () => {
		check(architecture(`## Overview\n\n<!-- archdocs: n/a not yet -->\n\nCall it with ${token}`), finding);
	});

	test('a document that follows no template', () => check(`# Notes\n\nCall it with ${token}\n`, finding));

	test('two of them, the same twice', () => {
		check(architecture(`${token}\n\n## Overview\n\n${token}`), finding, finding);
	});
});

describe('what is drawn is the value and nothing around it', () => {
	test('the value of a variable', () => {
		const secret = exposed('AWS secret access key');
		const value = drawn(40);
		check(architecture(`\`AWS_SECRET_ACCESS_KEY=⟦${value}⟧\` is set`), secret);
		check(architecture(`\`\`\`json\n{ "aws_secret_access_key": "⟦${value}⟧" }\n\`\`\``), secret);
		check(
			architecture(`\`//registry.npmjs.org/:_authToken=⟦${drawn(30)}⟧\` in \`.npmrc\``),
			exposed('npm access token'),
		);
	});

	test('an address in a cell, in brackets, at the end of a sentence', () => {
		const url = `postgres://orders:${drawn(16)}@db-1.internal:5432/orders`;
		const finding = exposed('password in a PostgreSQL connection string');
		for (const [before, after] of [
			['`', '`'],
			['|', '|'],
			['(', ')'],
			['"', '",'],
			['<', '>'],
		]) {
			check(
				architecture(`It is at${before}⟦${url}⟧${after} then`.replace('at', before === '|' ? 'at ' : 'at ')),
				finding,
			);
		}
	});

	test('a private key, over lines and in one', () => {
		const finding = exposed('private key');
		check(architecture(`\`\`\`pem\n⟦${privateKey}⟧\n\`\`\``), finding);
		check(architecture(`\`\`\`json\n{ "key": "⟦${privateKey.replaceAll('\n', '\\n')}⟧" }\n\`\`\``), finding);
	});

	test('overlapping ones are one, which says best what it is', () => {
		check(
			architecture(`\`https://bot:⟦${githubToken}⟧@github.com/acme/orders.git\``),
			exposed('GitHub token'),
		);
	});
});

test('never: examples, placeholders, and what only looks alike', () => {
	const github = `gh${'p'}_`;
	const slack = `xo${'xb'}-`;
	const texts = [
		`AK${'IA'}IOSFODNN7EXAMPLE`,
		`AS${'IA'}IOSFODNN7EXAMPLE`,
		`AK${'IA'}XXXXXXXXXXXXXXXX`,
		`AK${'IA'}1234567890ABCDEF`,
		`AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfi${'CYEXAMPLEKEY'}`,
		'`AWS_ACCOUNT_ID=123456789012`',
		`${github}xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		`${github}abcdefghijklmnopqrstuvwxyz0123456789`,
		`${github}aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789`,
		`${github}${drawn(35)}`,
		`${slack}your-token-here`,
		`${slack}bot-token`,
		`${slack}1234-5678-abcdef`,
		`https://hooks.slack.${'com'}/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX`,
		`sk_${'test'}_your_key_here`,
		// biome-ignore lint/suspicious/noTemplateCurlyInString: of a shell
		'`_authToken=${NPM_TOKEN}`',
		'`_authToken=` comes from the environment',
		'Set `_authToken=` to the value of `NPM_TOKEN` in the settings of the pipeline',
		'`https://user:password@registry.acme.io`',
		// biome-ignore lint/suspicious/noTemplateCurlyInString: of a shell
		'`https://x-access-token:${TOKEN}@github.com/acme/orders`',
		'`https://USER:TOKEN@registry.acme.io`',
		'`https://deploy:s3cr3tPassword1@registry.acme.io`',
		'`postgres://postgres:postgres@db:5432/orders`',
		'`postgres://orders:orders123@db:5432/orders`',
		'`postgres://orders:<password>@db:5432/orders`',
		'`postgres://orders:DB_PASSWORD@db:5432/orders`',
		'`postgres://orders:db-password@db:5432/orders`',
		'`postgres://orders:secret123@db:5432/orders`',
		'`postgres://orders:changeme@db:5432/orders`',
		`\`postgres://orders:${drawn(12)}@localhost:5432/orders\``,
		`\`postgres://orders:${drawn(12)}@db.example.com/orders\``,
		'`postgres://db-1.internal:5432/orders`, asked by @orders',
		'`mongodb://mongo-1:27017,mongo-2:27017/orders`',
		`-----BEGIN ${'PRIVATE'} KEY-----\n…\n-----END ${'PRIVATE'} KEY-----`,
		`-----BEGIN ${'PRIVATE'} KEY-----\n${'x'.repeat(120)}\n-----END ${'PRIVATE'} KEY-----`,
		`\`${drawn(40, '0123456789abcdef')}\` is a commit`,
		'`3f2b8c1e-9d4a-4f6b-8e2a-1c5d7f9b3a6e` is an order',
	];
	for (const text of texts) check(architecture(text));
});

test('placeholders of the template in the place of a value are placeholders', () => {
	const { findings } = analyze(
		architecture('`postgres://[USER_NAME]:[DB_PASSWORD]@[HOST_NAME]:5432/orders`'),
		{ context },
	);
	deepEqual(
		[...new Set(findings.map(({ rule }) => rule))].filter((rule) => rule === 'exposed-secret'),
		[],
	);
});

describe('how it speaks', () => {
	const text = `The key is ⟦${accessKeyId}⟧.`;
	const severityIs = (severity: string) => exposed('AWS access key id').replace('error', severity);

	test('as an error, whatever the Status and the Focus', () => {
		for (const status of ['draft', 'active', 'deprecated', 'unheard of'])
			for (const focus of ['critical', 'low'])
				checkWith(
					fragment({ context, settings: { rules: { 'metadata-value': 'off' } } }),
					architecture(text, status, focus),
					severityIs('error'),
				);
	});

	test('as it is set', () => {
		const withRule = (set: Settings['rules'][string & 'exposed-secret']) =>
			fragment({ context, settings: { rules: set ? { 'exposed-secret': set } : {} } });
		checkWith(withRule('hint'), architecture(text), severityIs('hint'));
		checkWith(withRule('off'), architecture(`The key is ${accessKeyId}.`));
	});

	test('off, nobody looks', () => {
		const looked = () => {
			throw new Error('Somebody looked.');
		};
		analyze(architecture(text), {
			context: { byHeadings: true, exposures: looked },
			settings: { rules: { 'exposed-secret': 'off' } },
		});
	});

	test('not, where a comment silences it', () => {
		check(architecture(`<!-- archdocs-disable-next-line exposed-secret -->\n\nThe key is ${accessKeyId}.`));
		check(architecture(`| A |\n| --- |\n| ${accessKeyId} <!-- archdocs-disable-line exposed-secret --> |`));
		check(
			architecture(
				`<!-- archdocs-disable exposed-secret -->\n\n${accessKeyId}\n\n<!-- archdocs-enable -->\n\n${text}`,
			),
			severityIs('error'),
		);
	});
});

test('no finding quotes a credential, whatever its rule', () => {
	for (const credential of [accessKeyId, githubToken, credentials['password in a URL'] ?? '']) {
		const text = `> **Type:** Architecture\n> **Focus:** ${credential}\n> **Status:** active\n\n# A\n\n## Overview\n
[${credential}] is left, and [${credential}]() too. <!-- archdocs-${credential} -->

## ${credential}

## ${credential}

## Configuration

| Variable | Required | Default | Description |
| --- | --- | --- | --- |
| \`A_KEY\` | ✓ | \`${credential}\` | Text |

<!-- archdocs-disable-next-line ${credential} -->
`;
		const { findings } = analyze(text, { context });
		equal(findings.filter(({ rule }) => rule === 'exposed-secret').length, 8);
		ok(new Set(findings.map(({ rule }) => rule)).size > 5);
		for (const finding of findings) {
			equal(JSON.stringify(finding).includes(credential), false, finding.rule);
			equal(sentenceOf(finding).includes(credential.slice(0, 20)), false, finding.rule);
		}
	}
});

test('a chunk at which nobody has looked is said to be one', () => {
	const analysis = analyze(architecture('## Overview\n\nText'), {
		context: { byHeadings: true, exposures: () => undefined },
	});
	const { document } = analysis;
	deepEqual(analysis.unknown?.chunks, document.chunks);
	doesNotMatch(JSON.stringify(analysis.findings), /exposed/);
});

test('the examples and the templates hold none', () => {
	const files = ['examples', 'templates', 'docs', 'test/fixtures'].flatMap((folder) =>
		readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.md'))
			.map((name) => `${folder}/${name}`),
	);
	ok(files.length > 30);
	for (const file of files) deepEqual(findSecrets(projectFile(file)), [], file);
});
