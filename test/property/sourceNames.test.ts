import { ok } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isName } from '#language/names/nameSyntax.ts';
import { readSource } from '#language/names/sources/readSource.ts';
import { sourceKindOf } from '#language/names/sources/sourceNames.ts';
import { fuzz } from './fuzz.ts';

/** What lists of names, environment files and MCP files are made of, and what breaks them. */
const pieces = [
	...'{}[]":,#=-\'`\\ \t\n\r|>&*!?~%@/.$\0\uFEFF\u2028\uD835\uDCB3',
	...[
		'\r\n',
		'\n\n',
		'  ',
		'- ',
		': ',
		'---\n',
		'...\n',
		'//',
		'/*',
		'*/',
		'<<: ',
		'!!',
		'\\u00',
		'\\"',
		' #',
	],
	...[
		'name',
		'secrets',
		'servers',
		'mcpServers',
		'description',
		'type',
		'$schema',
		'__proto__',
		'Keys\n----\n',
	],
	...[
		'"name": ',
		'"secrets": ',
		'"mcpServers": {',
		'"vault::a"',
		'vault::',
		'export ',
		'KEY=',
		'KEY="',
		'null',
		'1',
		'ä',
	],
];

const text = fc.oneof(
	fc.array(fc.constantFrom(...pieces), { maxLength: 30, size: 'max' }).map((parts) => parts.join('')),
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.json().map((json) => json.slice(0, -1)),
);

const uris = ['json', 'yaml', 'txt'].map((ending) => `.archdocs/secrets.${ending}`);

for (const uri of [...uris, '.env.example', '.mcp.json']) {
	test(`any text can be read as ${uri}, and what is said of it stands in it`, () => {
		const kind = sourceKindOf(uri);
		ok(kind);
		fuzz(10_000, 1, text, (source) => {
			const { definitions, references, problems } = readSource(kind, source, uri);
			const spans = [...definitions, ...references].map(({ span }) => span);
			for (const { start, end } of [...spans, ...problems])
				ok(0 <= start && start <= end && end <= source.length, JSON.stringify([source, start, end]));
			for (const { name } of [...definitions, ...references])
				ok(isName(name), JSON.stringify([source, name]));
		});
	});
}
