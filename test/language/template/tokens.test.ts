import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import type { TokenPlace } from '#language/template/template.ts';
import { choicesOf, isStrongToken, tokenKey } from '#language/template/token.ts';
import { builtInTemplate } from '../../support/builtIn.ts';

function token(text: string) {
	return builtInTemplate().tokens.get(tokenKey(text));
}

function placesOf(text: string): readonly string[] {
	return (token(text)?.places ?? []).map(describe);
}

function describe({ section, column, field, metadata, language }: TokenPlace): string {
	const inner = column ?? field ?? metadata ?? (language === undefined ? 'text' : `code ${language}`.trim());
	return `${section?.label ?? ''}: ${inner}`;
}

test('the catalogue has every token of the template once, with all places', () => {
	equal(builtInTemplate().tokens.size, 71);
	const places = [...builtInTemplate().tokens.values()].flatMap(({ places }) => places);
	equal(places.length, 129);
});

test('a token knows its places', () => {
	deepEqual(placesOf('[VAR_NAME_1]'), new Array(4).fill('Environment Variables: variable'));
	deepEqual(placesOf('[@team-member]'), [': owner']);
	deepEqual(placesOf('[ArchitectureName]'), [': text']);
	deepEqual(placesOf('[Service]'), [
		'Vault Secrets: usage',
		'Vault Secrets: usage',
		'Integration Details: endpoint',
		'Backend / API: location(s)',
		'Graceful Degradation: failure scenario',
	]);
	deepEqual(placesOf('[field1]'), [
		'Core Models / Tables: code sql',
		'Core Models / Tables: code prisma',
		'Core Models / Tables: code typescript',
	]);
	deepEqual(placesOf('[secret-key]'), ['Server Configuration: code json']);
	deepEqual(placesOf('[PostgreSQL / MongoDB / SQLite]'), ['System Diagram: code']);
	deepEqual(placesOf('YYYY-MM-DD'), [
		'Related Documentation: created',
		'Related Documentation: last updated',
	]);
});

test('code of the template is no token', () => {
	for (const text of [
		'["dist/index.js"]',
		'[dist/index.js]',
		'["dist/index.js"',
		'[Link to Related Workflow]',
	]) {
		equal(token(text), undefined);
	}
});

test('a token without a target is a link, not a token', () => {
	equal(token('[Infrastructure Documentation]'), undefined);
});

const kinds: readonly (readonly [text: string, kind: string, choices: readonly string[]])[] = [
	['[critical/high/medium/low]', 'choice', ['critical', 'high', 'medium', 'low']],
	['[Manual / Automatic]', 'choice', ['Manual', 'Automatic']],
	['[REST / GraphQL / tRPC / Server Actions]', 'choice', ['REST', 'GraphQL', 'tRPC', 'Server Actions']],
	['[@team]', 'mention', []],
	['[VAR_NAME_1]', 'identifier', []],
	['[ComponentName1]', 'identifier', []],
	['[mcp-name]', 'identifier', []],
	['[What this controls]', 'text', []],
	['[Service]', 'text', []],
	['[Duration or "Never"]', 'text', []],
	['YYYY-MM-DD', 'date', []],
];

for (const [text, kind, choices] of kinds) {
	test(`${text} asks for ${kind}`, () => {
		equal(token(text)?.kind, kind);
		deepEqual(token(text)?.choices, choices);
	});
}

test('strong tokens are unfilled wherever they stand', () => {
	for (const content of ['two words', 'a/b', 'SCREAMING_SNAKE', '@team', 'Name1', 'field-2']) {
		equal(isStrongToken('square', content), true, content);
	}
	for (const content of ['Service', 'resource', 'mcp-name', 'event.type', 'LINK']) {
		equal(isStrongToken('square', content), false, content);
	}
});

test('tokens are compared without case and white space, numbered ones as one', () => {
	equal(tokenKey('[What  This\nControls]'), tokenKey('[what this controls]'));
	equal(tokenKey('[VAR_NAME_1]'), tokenKey('[VAR_NAME_27]'));
	equal(tokenKey('[field1]') === tokenKey('[field]'), false);
	equal(tokenKey('[OAuth2 scope]') === tokenKey('[OAuth scope]'), false);
});

const choices: readonly (readonly [content: string, ...choices: string[]])[] = [
	['a/b', 'a', 'b'],
	['a / b | c', 'a', 'b', 'c'],
	['yes|no', 'yes', 'no'],
	['one way / another way', 'one way', 'another way'],
	['one'],
	['a/'],
	['a//b'],
	['/usr/bin'],
	['./a/b'],
	['https://example.com/a'],
	['Either this/that. Or neither.'],
];

for (const [content, ...expected] of choices) {
	test(`choices of ${content}`, () => {
		deepEqual(choicesOf(content), expected);
	});
}
