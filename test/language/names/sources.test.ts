import { deepEqual, equal, ok } from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { detachString } from '#language/names/detachString.ts';
import { mcpFileNames } from '#language/names/sources/mcpFileNames.ts';
import { readSource } from '#language/names/sources/readSource.ts';
import type { SourceKind } from '#language/names/sources/sourceNames.ts';
import { sourceKindOf } from '../../../server/src/files/sourceKind.ts';

const value = 'hunter2';

/** Servers, then the secrets that they are given. */
function namesIn(text: string): readonly (readonly string[])[] {
	const { definitions, references, servers, problems } = mcpFileNames(text);
	deepEqual([definitions, problems], [[], []]);
	ok(!JSON.stringify([references, servers]).includes(value));
	const secrets = references.map(({ kind, name, span }) => {
		equal(kind, 'secret');
		equal(text.slice(span.start, span.end), name, 'the span is that of the name, without vault::');
		return name;
	});
	return [servers, secrets];
}

const mcpFiles: readonly (readonly [
	name: string,
	text: string,
	servers: readonly string[],
	secrets: readonly string[],
])[] = [
	['servers under either key', '{"servers": {"a": {}}, "mcpServers": {"b": {}}}', ['a', 'b'], []],
	[
		'servers whatever is said of them',
		'{"servers": {"a": {"command": "x"}, "b": null, "c": 1}}',
		['a', 'b', 'c'],
		[],
	],
	[
		'secrets among other values',
		`{"mcpServers": {"a": {"env": {"K": "vault::team/k#v", "L": "${value}"}, "args": ["vault::l"]}}}`,
		['a'],
		['team/k#v', 'l'],
	],
	[
		'no names in what is no reference',
		'{"servers": {"a": {"env": {"vault::k": "x vault::l", "m": "vault::"}}}}',
		['a'],
		[],
	],
	[
		'keys elsewhere, which are no servers',
		'{"inputs": {"a": {}}, "x": {"servers": {"b": {}}}, "servers": {"c": {"d": {}}}}',
		['c'],
		[],
	],
	['a server that stands twice', '{"servers": {"a": {}}, "mcpServers": {"a": {}}}', ['a'], []],
	['comments and trailing commas', '// x\n{"servers": {"a": {}, /* "b": {} */},}', ['a'], []],
	['what is left of broken JSON', '{"servers": {"a": {"env": ["vault::k"}, "b": {', ['a'], ['k']],
	[
		'a byte order mark, and lines of Windows',
		'\uFEFF{\r\n"servers": {\r\n"a": {"x": "vault::k"}}}',
		['a'],
		['k'],
	],
	['nothing in brackets by the thousand', `{"servers": {"a": ${'['.repeat(100_000)}`, ['a'], []],
	['nothing in no text', '', [], []],
];

describe('an MCP file has', () => {
	for (const [name, text, servers, secrets] of mcpFiles)
		it(name, () => deepEqual(namesIn(text), [servers, secrets]));
});

const kinds: readonly (readonly [kind: SourceKind | undefined, paths: readonly string[]])[] = [
	[
		'mcp',
		['.mcp.json', 'mcp.json', 'a/.mcp.json', '.vscode/mcp.json', 'a/b/.cursor/mcp.json', 'C:\\a\\.mcp.json'],
	],
	[
		'manifest',
		[
			...['json', 'yaml', 'yml', 'txt'].map((ending) => `.archdocs/secrets.${ending}`),
			'file:///a/.archdocs/secrets.json',
			'C:\\a\\.archdocs\\secrets.json',
		],
	],
	[
		'environment',
		[
			...['.env.example', '.env.sample', '.env.template', '.env.dist', '.env.defaults'],
			...['example.env', 'sample.env', 'env.example', '.env.production.example', '.env.a.b.example'],
			...['a/.env.example', 'file:///a%20b/.env.example', 'vscode-vfs://github/a/b/.env.dist'],
		],
	],
	[
		undefined,
		[
			...[
				'.env',
				'.env.local',
				'.env.production',
				'.env.example.local',
				'a/.env',
				'my.env',
				'.env.',
				'.env..example/x',
			],
			...['secrets.json', '.archdocs/secrets.toml', '.archdocs/config.json', '.archdocs/a/secrets.json'],
			...[
				'x.archdocs/secrets.json',
				'xmcp.json',
				'x.mcp.json',
				'mcp.json/x',
				'mcp.jsonc',
				'x.env.example',
				'xenv.example',
			],
			...['.env.example/a.md', 'README.md', ''],
		],
	],
];

describe('the kind of a file', () => {
	for (const [kind, paths] of kinds) {
		for (const path of paths)
			it(`${JSON.stringify(path)} is ${kind ?? 'not read'}`, () => equal(sourceKindOf(path), kind));
	}
});

const uris: readonly (readonly [uri: string, text: string, names: readonly string[]])[] = [
	['file:///.archdocs/secrets.json', '["a"]', ['a']],
	['file:///.archdocs/secrets.yaml', '- a\n', ['a']],
	['file:///.archdocs/secrets.yml', '- a\n', ['a']],
	['file:///.archdocs/secrets.txt', 'a\n', ['a']],
	['file:///.env.example', 'A=1\n', ['A']],
	['file:///.mcp.json', '{"servers": {"a": {}}}', ['a']],
];

describe('a file is read by its name', () => {
	for (const [uri, text, names] of uris) {
		it(uri, () => {
			const kind = sourceKindOf(uri);
			ok(kind);
			const { definitions, servers } = readSource(kind, text, uri);
			deepEqual([...definitions.map(({ name }) => name), ...servers], names);
		});
	}
});

describe('a string of its own', () => {
	for (const text of [
		'',
		'a',
		'ä',
		'a longer text than most',
		'𝒳y',
		'\uD835',
		'\uDCB3\uD835x',
		'\0\u2028"\\',
	])
		it(`is ${JSON.stringify(text)} as it was`, () => equal(detachString(text), text));

	it('does not keep the text that it was cut from', () => {
		setFlagsFromString('--expose-gc');
		const collect = runInNewContext('gc') as () => void;
		const padding = `# ${'x'.repeat(1_000_000)}`;
		const name = 'a-name-that-is-long-enough-for-a-slice';
		const texts: readonly (readonly [uri: string, make: (index: number) => string])[] = [
			['.archdocs/secrets.txt', (index) => `${padding}\n${name}-${index}\n`],
			[
				'.archdocs/secrets.json',
				(index) => `{"${name}-${index}": {"type": "${name}"}, "$schema": "${padding}"}`,
			],
			['.env.example', (index) => `${padding}\n${name}-${index}=x\n`],
			['.mcp.json', (index) => `//${padding}\n{"servers": {"${name}-${index}": {"x": "vault::${name}"}}}`],
		];
		for (const [uri, make] of texts) {
			const kind = sourceKindOf(uri);
			ok(kind);
			collect();
			const before = process.memoryUsage().heapUsed;
			const kept = Array.from({ length: 30 }, (_, index) => readSource(kind, make(index), uri));
			collect();
			const grown = process.memoryUsage().heapUsed - before;
			equal(kept.length, 30);
			ok(grown < 5_000_000, `${uri}: ${grown} bytes are kept of 30 texts of 1 MB each`);
		}
	});
});
