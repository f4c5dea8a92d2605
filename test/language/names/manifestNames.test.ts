import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type ManifestFormat, manifestNames } from '#language/names/sources/manifestNames.ts';

const aName = 'a name is made of letters, digits and . _ - / # @ +';
const expectedItem = 'a name, or an object with one, expected';
const expectedList = 'a list or an object of names expected';
const expectedObject = 'an object with properties of the secret, a description, or null expected';

/** The secrets that a list defines, each with its details in one line: `name (Type: …; Owner: …)`. */
function secretsIn(text: string, format: ManifestFormat): readonly string[] {
	const { definitions, references, servers } = manifestNames(text, format);
	deepEqual([references, servers], [[], []]);
	return definitions.map(({ kind, name, span, details }) => {
		equal(kind, 'secret');
		equal(text.slice(span.start, span.end), name, 'the span is that of the name alone');
		const told = details.map(([column, detail]) => `${column}: ${detail}`).join('; ');
		return told === '' ? name : `${name} (${told})`;
	});
}

/** What is wrong, as `the place: the reason`. */
function problemsIn(text: string, format: ManifestFormat): readonly string[] {
	return manifestNames(text, format).problems.map(({ start, end, reason }) => {
		ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} is in the text`);
		return `${text.slice(start, end)}: ${reason}`;
	});
}

interface Shape {
	readonly name: string;
	readonly format: ManifestFormat;
	readonly text: string;
	readonly secrets: readonly string[];
}

const shapes: readonly Shape[] = [
	...json('an array of names is a list', '["a-1", "b_2"]', ['a-1', 'b_2']),
	...json('what the vault lists is a list, without its folders', '[\n  "db",\n  "team/",\n  "api"\n]', [
		'db',
		'api',
	]),
	...json(
		'an array of objects has details, in one order',
		'[{"owner": "@pay", "rotation": "90 days", "type": "Key", "description": "Pays", "name": "pay"}]',
		['pay (Type: Key; Description: Pays; Rotation: 90 days; Owner: @pay)'],
	),
	...json('names and objects stand side by side', '["a", {"name": "b"}, "c"]', ['a', 'b', 'c']),
	...json(
		'the keys of an object are names',
		'{"a": {"type": "Key"}, "b": null, "c": "What it is for", "d": {}}',
		['a (Type: Key)', 'b', 'c (Description: What it is for)', 'd'],
	),
	...json('an object can wrap an array', '{"version": 1, "secrets": ["a"], "b": null}', ['a']),
	...json('an object can wrap objects', '{"secrets": [{"name": "a", "type": "Key"}]}', ['a (Type: Key)']),
	...json('an object can wrap an object', '{"secrets": {"a": {}, "secrets": {}}}', ['a', 'secrets']),
	...json('a wrapper can be empty', '{"$schema": "x", "secrets": null}', []),
	...json('a secret can have the name of the wrapper', '{"secrets": null, "a": null}', ['secrets', 'a']),
	...json('a schema is no secret', '{"$schema": "x", "a": {}}', ['a']),
	...json('there can be none', '[]', []),
	...json('a name can stand twice', '["a", "a"]', ['a', 'a']),
	...json('a detail is on one line', '[{"name": "a", "description": " One\\n two\\t"}]', [
		'a (Description: One two)',
	]),
	...json('an empty detail is none', '[{"name": "a", "description": " ", "type": null}]', ['a']),
	...json('comments and trailing commas are read', '// c\n["a", /* "x" */ "b",]', ['a', 'b']),
	...json('a byte order mark moves nothing', '\uFEFF["a"]', ['a']),
	...json('lines can end as on Windows', '[\r\n"a",\r\n"b"\r\n]', ['a', 'b']),
	...yaml('YAML: an array of names is a list', '- a\n- "b"\n- \'c\'\n', ['a', 'b', 'c']),
	...yaml(
		'YAML: an array of objects has details, in one order',
		'- owner: "@pay"\n  rotation: 90\n  name: pay\n  description: |\n    Pays\n    all\n  type: Key\n',
		['pay (Type: Key; Description: Pays all; Rotation: 90; Owner: @pay)'],
	),
	...yaml(
		'YAML: the keys of an object are names',
		'a:\n  type: Key\nb:\nc: ~\nd: What it is for\n"e": {}\n',
		['a (Type: Key)', 'b', 'c', 'd (Description: What it is for)', 'e'],
	),
	...yaml('YAML: an object can wrap them', 'secrets:\n  - a\n  - b # c\n', ['a', 'b']),
	...yaml('YAML: a wrapper can be empty', 'secrets:\n  # - a\n', []),
	...yaml('YAML: every word is a text', '- on\n- 2024\n- 0x1F\n', ['on', '2024', '0x1F']),
	...yaml('YAML: a name can be folded', '- >-\n  folded\n', ['folded']),
	...yaml('YAML: a name can have a tag or an anchor', '- !x a\n- &b b\n', ['a', 'b']),
	...yaml('YAML: several documents are one list', '- a\n---\nb:\n', ['a', 'b']),
	...yaml('YAML: a file can be empty', '# none yet\n', []),
	...yaml('YAML: folders are left out', '- team/\n- a\n', ['a']),
	...yaml('YAML: a byte order mark moves nothing', '\uFEFF- a\n- b\n', ['a', 'b']),
	...yaml('YAML: lines can end as on Windows', '- a\r\n- b\r\n', ['a', 'b']),
	...yaml('YAML: lines can end as they did on a Mac', '- a\r- b\r', ['a', 'b']),
	...yaml('YAML: JSON is YAML', '{"secrets": ["a"]}', ['a']),
	...txt('plain text: a line is a name', 'a\nb', ['a', 'b']),
	...txt('plain text: blanks around a name and empty lines are none of it', '\n  a\t\n\n\n b \n', ['a', 'b']),
	...txt('plain text: what follows # is a comment', '# x\na # y\n  #z\nb\t#y\n', ['a', 'b']),
	...txt('plain text: a name can have # inside', 'a#b\nc#\n', ['a#b', 'c#']),
	...txt('plain text: folders are left out', 'team/\na\n', ['a']),
	...txt('plain text: what the vault prints without JSON is a list', 'Keys\n----\na\nteam/\n', ['a']),
	...txt('plain text: a name can be Keys', 'Keys\na\n', ['Keys', 'a']),
	...txt('plain text: a byte order mark moves nothing', '\uFEFFa\nb', ['a', 'b']),
	...txt('plain text: lines can end in any way', 'a\r\nb\rc\nd', ['a', 'b', 'c', 'd']),
	...txt('plain text: a file can be empty', '', []),
];

function json(name: string, text: string, secrets: readonly string[]): readonly Shape[] {
	return [{ name, format: 'json', text, secrets }];
}

function yaml(name: string, text: string, secrets: readonly string[]): readonly Shape[] {
	return [{ name, format: 'yaml', text, secrets }];
}

function txt(name: string, text: string, secrets: readonly string[]): readonly Shape[] {
	return [{ name, format: 'txt', text, secrets }];
}

describe('a list of names', () => {
	for (const { name, format, text, secrets } of shapes) {
		it(name, () => {
			deepEqual(secretsIn(text, format), secrets);
			deepEqual(problemsIn(text, format), []);
		});
	}
});

const names: readonly (readonly [name: string, text: string])[] = [
	['dots', 'db.password.v2'],
	['dashes', 'db-password'],
	['slashes', 'team/db/password'],
	['hashes', 'team/db#password'],
	['the other marks', 'a@b+c_d'],
	['letters of every language', 'schlüssel-パスワード-密钥'],
	['letters beyond the first plane', 'key-𝒳'],
	['300 characters', 'n'.repeat(300)],
	['one character', 'x'],
	['the name of a property', '__proto__'],
];

describe('a name can have', () => {
	for (const [name, text] of names) {
		it(name, () => {
			deepEqual(secretsIn(`["x", "${text}"]`, 'json'), ['x', text]);
			deepEqual(secretsIn(`{"${text}": {"type": "Key"}}`, 'json'), [`${text} (Type: Key)`]);
			deepEqual(secretsIn(`- x\n- ${text}\n`, 'yaml'), ['x', text]);
			deepEqual(secretsIn(`${text}:\n  type: Key\n`, 'yaml'), [`${text} (Type: Key)`]);
			deepEqual(secretsIn(`x\n${text} # y\n`, 'txt'), ['x', text]);
		});
	}

	it('escapes, which its span covers', () => {
		for (const [text, format] of [
			['["a\\/b"]', 'json'],
			['["a\\/b"]', 'yaml'],
		] as const) {
			const [definition] = manifestNames(text, format).definitions;
			deepEqual([definition?.name, definition?.span], ['a/b', { start: 2, end: 6 }]);
		}
	});
});

interface Broken {
	readonly name: string;
	readonly format: ManifestFormat;
	readonly text: string;
	readonly problems: readonly string[];
	readonly secrets: readonly string[];
}

const broken: readonly Broken[] = [
	{ name: 'an empty file', format: 'json', text: '', problems: [': value expected'], secrets: [] },
	{
		name: 'a text that is no JSON',
		format: 'json',
		text: 'a',
		problems: ['a: invalid symbol'],
		secrets: [],
	},
	{
		name: 'a comma left out',
		format: 'json',
		text: '["a" "b"]',
		problems: ['"b": comma expected'],
		secrets: ['a', 'b'],
	},
	{
		name: 'a name without quotes',
		format: 'json',
		text: '[a, "b"]',
		problems: ['a: invalid symbol'],
		secrets: ['b'],
	},
	{
		name: 'a list that nobody closed',
		format: 'json',
		text: '["a", "b',
		problems: ['"b: unexpected end of string'],
		secrets: ['a', 'b'],
	},
	{
		name: 'a key without a value',
		format: 'json',
		text: '{"a": {}, "b"}',
		problems: ['}: colon expected'],
		secrets: ['a', 'b'],
	},
	{
		name: 'a file that is one text',
		format: 'json',
		text: '"a"',
		problems: [`a: ${expectedList}`],
		secrets: [],
	},
	{
		name: 'a file that is a number',
		format: 'json',
		text: '1',
		problems: [`1: ${expectedList}`],
		secrets: [],
	},
	{
		name: 'entries that are no names',
		format: 'json',
		text: '["a", 1, true, null, ["b"], {}, {"name": 2}, {"name": "c"}]',
		problems: [
			...['1', 'true', 'null', '["b"]', '{}'].map((at) => `${at}: ${expectedItem}`),
			`2: ${expectedItem}`,
		],
		secrets: ['a', 'c'],
	},
	{
		name: 'names that are none',
		format: 'json',
		text: '["", "a b", "--", "a=b", "[A]", "a:b", {"name": "c d"}, "e"]',
		problems: ['', 'a b', '--', 'a=b', '[A]', 'a:b', 'c d'].map((at) => `${at}: ${aName}`),
		secrets: ['e'],
	},
	{
		name: 'keys that are no names',
		format: 'json',
		text: '{"a b": {}, "c": null}',
		problems: [`a b: ${aName}`],
		secrets: ['c'],
	},
	{
		name: 'values that say nothing of a secret',
		format: 'json',
		text: '{"a": ["x"], "b": 1, "c": null}',
		problems: [`["x"]: ${expectedObject}`, `1: ${expectedObject}`],
		secrets: ['c'],
	},
	{
		name: 'YAML that is a text',
		format: 'yaml',
		text: 'a b\n',
		problems: [`a b: ${expectedList}`],
		secrets: [],
	},
	{
		name: 'YAML with a list that nobody closed',
		format: 'yaml',
		text: '[a, b',
		problems: [': missing char'],
		secrets: ['a', 'b'],
	},
	{
		name: 'YAML with entries that are no names',
		format: 'yaml',
		text: '- a\n-\n- [b]\n- type: Key\n- c d\n- *x\n- e\n',
		problems: [
			`: ${expectedItem}`,
			`[b]: ${expectedItem}`,
			`type: Key: ${expectedItem}`,
			`c d: ${aName}`,
			`: ${expectedItem}`,
		],
		secrets: ['a', 'e'],
	},
	{
		name: 'YAML with a tab',
		format: 'yaml',
		text: 'a:\n\tb: c\nd:\n',
		problems: ['\t: tab as indent'],
		secrets: ['a', 'b', 'd'],
	},
	{
		name: 'lines that are no names',
		format: 'txt',
		text: 'a\nb c\n  d=e # f\n--\ng\n',
		problems: ['b c', 'd=e', '--'].map((at) => `${at}: ${aName}`),
		secrets: ['a', 'g'],
	},
];

describe('what is wrong is said at its place, and what is right holds', () => {
	for (const { name, format, text, problems, secrets } of broken) {
		it(name, () => {
			deepEqual(problemsIn(text, format), problems);
			deepEqual(
				manifestNames(text, format).definitions.map((it) => it.name),
				secrets,
			);
		});
	}

	it('brackets in each other by the thousand', () => {
		for (const open of ['[', '{"a":', '{"a":[']) {
			const { problems } = manifestNames(open.repeat(100_000), 'json');
			deepEqual(problems, [{ start: 0, end: 1, reason: 'nested too deeply' }]);
		}
		ok(manifestNames('['.repeat(100_000), 'yaml').problems.length > 0);
	});

	it('a file that is something else altogether', () => {
		equal(manifestNames('no name\n'.repeat(10_000), 'txt').problems.length, 100);
	});

	it('YAML that would take seconds to parse', () => {
		const { definitions, problems } = manifestNames('- a\n'.repeat(300_000), 'yaml');
		equal(definitions.length, 0);
		equal(problems.length, 1);
	});
});

const value = 'hunter2';

const withValues: readonly (readonly [name: string, format: ManifestFormat, text: string])[] = [
	['a property that is none of ours', 'json', `[{"name": "a", "value": "${value}"}]`],
	[
		'a property of a secret by its key',
		'json',
		`{"a": {"value": "${value}", "nested": {"type": "${value}"}}}`,
	],
	['a text in the place of a description', 'json', `{"a": "${value}"}`],
	['a connection in its place', 'json', `{"a": "Server=x; User Id=y; Password=${value}"}`],
	['an address in its place', 'json', `{"a": "see http://x:${value}@y"}`],
	['a key in its place', 'json', `{"a": "-----BEGIN PRIVATE KEY----- ${value}"}`],
	['a key of several lines in its place', 'json', `{"a": "x y\\n${value} z"}`],
	['a property beside the wrapper', 'json', `{"data": "${value}", "secrets": ["a"]}`],
	['a comment', 'json', `// ${value}\n["a" /* ${value} */]`],
	['a detail that is no text', 'json', `{"a": {"type": ["${value}"]}}`],
	['an assignment in an array', 'json', `["a", "b=${value}"]`],
	['what stands behind an error', 'json', `["a", ${value}, {"value" "${value}"}]`],
	['what the vault says of one secret', 'json', `{"data": {"data": {"password": "${value}"}}}`],
	['YAML: a property that is none of ours', 'yaml', `a:\n  value: ${value}\n`],
	['YAML: a text in the place of a description', 'yaml', `a: ${value}\nb: "${value}"\n`],
	['YAML: a text of several lines in its place', 'yaml', `a: |\n  x y\n  ${value} z\n`],
	['YAML: a comment', 'yaml', `- a # ${value}\n# ${value}\n`],
	['YAML: an anchor', 'yaml', `x: {value: &v ${value}}\na:\n  type: *v\n`],
	['YAML: what stands behind an error', 'yaml', `- a\n- value: ${value}: ${value}\n- value: @${value}\n`],
	['YAML: a key that is repeated', 'yaml', `a:\n  value: ${value}\n  value: ${value}\n`],
	['plain text: an assignment', 'txt', `a=${value}\nb: ${value}\nc ${value}\n`],
	['plain text: a comment', 'txt', `a # ${value}\n# ${value}\n`],
];

describe('no value is kept, not of', () => {
	for (const [name, format, text] of withValues) {
		it(name, () => {
			const result = JSON.stringify(manifestNames(text, format));
			ok(!result.includes(value), result);
		});
	}
});

describe('what the manual and the schema say', () => {
	const page = readFileSync(new URL('../../../docs/names.md', import.meta.url), 'utf8');
	const lists = page.slice(page.indexOf('### Lists of names'), page.indexOf('### Environment files'));
	const examples = [...lists.matchAll(/```(json|yaml|text)\n(.*?)```/gs)];

	it('every shape of the manual can be read', () => {
		equal(examples.length, 6);
		for (const [, language, text = ''] of examples) {
			const format = language === 'json' || language === 'yaml' ? language : 'txt';
			ok(secretsIn(text, format)[0]?.startsWith('payments-db-password'));
			deepEqual(problemsIn(text, format), []);
		}
	});

	it('the schema knows the properties that are read', () => {
		const schema = readFileSync(new URL('../../../schemas/secrets.schema.json', import.meta.url), 'utf8');
		const { definitions } = JSON.parse(schema);
		const { value: _, ...properties } = definitions.byName.additionalProperties.anyOf[0].properties;
		const secret = Object.fromEntries(Object.keys(properties).map((key) => [key, 'x']));
		const [read] = manifestNames(JSON.stringify({ a: secret }), 'json').definitions;
		deepEqual(
			read?.details.map(([column]) => column.toLowerCase()),
			Object.keys(properties),
		);
	});
});
