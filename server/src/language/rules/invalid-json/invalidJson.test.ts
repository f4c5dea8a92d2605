import { test } from 'node:test';
import { architecture, check, checkWith, fragment } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';
import { projectFile } from '#test/support/projectFile.ts';

const says = (what: string) => `warning invalid-json: This is not valid JSON: ${what}`;

const fence = (body: string, language = 'json') => `\`\`\`${language}\n${body}\n\`\`\`\n`;

const inDocument = (body: string, language?: string) =>
	architecture(`## Overview\n\n${fence(body, language)}`);

const mistakes: readonly (readonly [json: string, what: string])[] = [
	['{\n  "a": 1\n  ⟦"b"⟧: 2\n}', 'write a comma before it'],
	['[{ "a": 1 } ⟦{⟧ "a": 2 }]', 'write a comma before it'],
	['{ "a" ⟦1⟧ }', 'write a colon before it'],
	['{ "a": ⟦}⟧', 'write a value here'],
	['{ "a": ⟦,⟧ "b": 1 }', 'write a value here'],
	['{ ⟦1⟧: 2 }', 'write a name in double quotes here'],
	['{\n  "a": { "b": 1 }\n⟦⟧', 'close the object with `}`'],
	['[1, 2⟦⟧', 'close the list with `]`'],
	['{ "a": [1, 2 ⟦}⟧', 'close the list with `]`'],
	['[{ "a": 1 ⟦]⟧', 'close the object with `}`'],
	['{ "a": 1 }\n⟦}⟧', 'delete this bracket, or open one before it'],
	['{ "a": ⟦True⟧ }', 'write text in double quotes, and `true`, `false` and `null` in small letters'],
	['{ "a": ⟦None⟧ }', 'write text in double quotes, and `true`, `false` and `null` in small letters'],
	["{ ⟦'a'⟧: 1 }", 'write text in double quotes, and `true`, `false` and `null` in small letters'],
	['{ "path": ⟦"C:\\parcels"⟧ }', 'write a backslash as `\\\\`'],
	['{ "a": ⟦"\\u12"⟧ }', 'write four hexadecimal digits after `\\u`'],
	['{ "a": ⟦"x\ty"⟧ }', 'write `\\t` for a tab and `\\n` for the end of a line'],
	['{ "a": ⟦1.⟧ }', 'finish the number'],
	['{ "a": ⟦"b }⟧', 'end the text with a quote on the same line'],
];

for (const [json, what] of mistakes) {
	test(`a mistake: ${json.replace(/\s+/g, ' ')}`, () => {
		// What is missing at the end is said where the text ends.
		check(inDocument(json.replace(/(\S)(\s*)⟦⟧$/, '⟦$1⟧$2')), says(what));
	});
}

test('a mistake in a quote and in a list', () => {
	check(
		architecture('## Overview\n\n> ```json\n> {\n>   "a": 1\n>   ⟦"b"⟧: 2\n> }\n> ```\n'),
		says('write a comma before it'),
	);
	check(
		architecture('## Overview\n\n- So:\n\n  ```json\n  {\n    "a": 1\n    ⟦"b"⟧: 2\n  }\n  ```\n'),
		says('write a comma before it'),
	);
});

const fine: readonly (readonly [name: string, json: string])[] = [
	['JSON', '{ "a": [1, -2.5e3, true, false, null, "\\u00e9\\n"] }'],
	['one value', '[]'],
	['nothing', ''],
	['comments', '// first\n{\n  /* second */ "a": 1 // third\n}'],
	['trailing commas', '{ "a": [1, 2,], "b": {}, }'],
	['a part of an object', '"a": 1,\n"b": 2'],
	['an item of a list', '{ "a": 1 },'],
	['items of a list', '{ "a": 1 },\n{ "a": 2 }'],
	['JSON Lines', '{ "a": 1 }\n{ "a": 2 }'],
	['JSON Lines with more between', '{ "a": 1 }\n\n// later\n{ "a": 2 }'],
	['two blocks in one', '{\n  "a": 1\n}\n\n{\n  "a": 2\n}'],
	['three dots', '{ "a": 1, ... }'],
	['three dots on a line of their own', '{\n  "a": 1\n  ...\n}'],
	['three dots for a value', '{ "a": {...}, "b": [...], "c": ... }'],
	['three dots behind a value', '{ "a": 1,\n  "b": [1, 2...] }'],
	['dots with blanks', '{ "a": { . . . } }'],
	['an ellipsis', '{ "a": 1, … }'],
	['dots in a comment where a comma is missing', '{\n  "a": 1\n  // ...\n  "b": 2\n}'],
	['a request', 'POST /v1/parcels\n{ "a": 1 "b": 2 }'],
	['a label', 'Answer: { "a": 1 "b": 2 }'],
	['types for values', '{ "id": string, "size": number, "old": boolean | null }'],
	['alternatives', '{ "state": "open" | "closed" }'],
	['an object in short', '{ id, name }'],
	['an object of JavaScript', '{ id: 1, name: "a" }'],
	['undefined', '{ "a": undefined }'],
	['a call', '{ "at": ISODate("2026-01-01") }'],
	['a comment for a value', '{ "id": /* a number */, "name": "a" }'],
	['a comment for the last value', '{ "id": // a number\n}'],
	['a diff', '{\n-  "a": 1,\n+  "a": 2\n}'],
	['a note', '{ "a": 1 } // one\n\nThen it ends.'],
	['an arrow', '{ "a": 1 ← here }'],
	['a number in a circle', '{\n  "a": 1, ①\n  "b": 2\n}'],
	['a template of Helm', '{ "image": {{ .Values.image }} }'],
	['a template of Jinja', '{\n{% if a %}\n  "a": 1\n{% endif %}\n}'],
	['a variable', '{ "port": $\x7bPORT}, "host": "a" }'],
	['an angle bracket', '{ "id": <id> }'],
];

for (const [name, json] of fine) {
	test(`left alone: ${name}`, () => {
		check(inDocument(json));
	});
}

test('dots in a string leave nothing out', () => {
	check(inDocument('{ "a": "..." ⟦"b"⟧: "{{" }'), says('write a comma before it'));
});

test('a block that still has placeholders', () => {
	check(
		architecture(
			`## MCP Server Integration\n\n### Server Configuration\n\n${fence('{ "⟦[mcp-name]⟧": 1 "b": 2 }')}`,
		),
		'warning unfilled-placeholder: Unfilled: `[mcp-name]` (Server Configuration)',
	);
});

test('other languages', () => {
	for (const language of ['', 'js', 'json5', 'jsonl', 'ndjson', 'yaml', 'text', 'http'])
		check(inDocument("{ a: 'b' 1 }", language));
	check(inDocument('{ "a": 1 ⟦"b"⟧: 2 }', 'jsonc'), says('write a comma before it'));
	check(inDocument('{ "a": 1 ⟦"b"⟧: 2 }', 'JSON title="a"'), says('write a comma before it'));
	check(architecture('## Overview\n\n    { "a": 1 "b": 2 }\n\nAs `{ "a": 1 "b": 2 }`.\n'));
});

test('a block that is never closed', () => {
	check(architecture('## Overview\n\n```json\n{ "a": ⟦1⟧\n'), says('close the object with `}`'));
});

test('JSON with thousands of brackets', () => {
	check(architecture(`## Overview\n\n${fence(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)}`));
});

test('the Status changes nothing', () => {
	for (const [status, focus] of [
		['draft', 'low'],
		['deprecated', 'low'],
		['active', 'critical'],
	] as const)
		check(architecture(fence('{ "a": 1 ⟦"b"⟧: 2 }'), status, focus), says('write a comma before it'));
});

test('a section that is set aside, and a suppression', () => {
	const json = fence('{ "a": 1 "b": 2 }');
	check(architecture(`## Own\n\n<!-- archdocs: n/a later -->\n\n${json}`));
	check(architecture(`## Own\n\n<!-- archdocs-disable-next-line invalid-json -->\n\n${json}`));
});

test('a document that follows no template', () => {
	check(`# Notes\n\n${fence('{ "a": 1 "b": 2 }')}`);
});

test('a document of a template in German', () => {
	const template = ownTemplate(projectFile('test/fixtures/templates/service-german.md'));
	checkWith(
		fragment({ context: following(template) }),
		`> **Typ:** Dienst\n\n# Dienst Pakete\n\n## Überblick\n\n${fence('{ "größe": 1 ⟦"gewicht"⟧: 2 }')}`,
		says('write a comma before it'),
	);
});

const quiet = fragment();

test('JSON that lacks a comma', () => {
	const json = (body: string) => architecture(`\`\`\`json\n${body}\n\`\`\`\n`);
	fix('Insert the comma', json('{\n  "a": 1\n  "b": 2\n}'), json('{\n  "a": 1,\n  "b": 2\n}'), quiet);
});
