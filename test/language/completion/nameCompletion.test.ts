import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeInSource } from '#language/completion/completeInSource.ts';
import { mostOffered } from '#language/completion/offeredNames.ts';
import { emptyIndex } from '#language/workspace/growingIndex.ts';
import type { WorkspaceIndex } from '#language/workspace/workspaceIndex.ts';
import { architecture, service } from '../../support/check.ts';
import { accepted, completionsAt, documentationAt, labelsAt } from '../../support/completions.ts';
import { fixture } from '../../support/fixture.ts';

/** Where the documents of {@link completionsAt} stand. */
const root = 'file:///workspace';

/** An index of files that are not open. */
function indexOf(sources: Readonly<Record<string, string>>): WorkspaceIndex {
	const read = Object.entries(sources).map(([path, text]) => {
		const place = { uri: `${root}/${path}`, root };
		if (path.endsWith('.md'))
			return service.files.indexDocument(text, place, { byHeadings: true, templates: [] });
		return service.files.indexSource(text, place, path.includes('env') ? 'environment' : 'manifest');
	});
	return emptyIndex().with(new Map(read.flatMap((file) => (file ? [[file.uri, file]] : []))), true);
}

const index = indexOf({
	'.archdocs/secrets.json': '["mail-key", "mail/token#2", "stripe-key"]',
	'.env.example': 'DATABASE_URL=\nPORT=\n',
});

const location = (value: string) =>
	architecture(
		`## Integration Details\n\n### A: B\n\n**Authentication Method:**\n\n- Credentials Location: ${value}\n`,
	);
const secretRow = (cell: string) =>
	architecture(
		`## Configuration\n\n### Vault Secrets\n\n| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |\n| ${cell} | Key | Text | Monthly | Text |\n`,
	);
const variableRow = (cell: string) =>
	architecture(
		`## Configuration\n\n### Environment Variables\n\n| Variable | Required | Default | Description | Example |\n| --- | --- | --- | --- | --- |\n| ${cell} | ✓ | — | Text | x |\n`,
	);
const codeRow = (cell: string) =>
	architecture(
		`## Architecture\n\n### Key Components\n\n| Component | Type | Purpose | Technology | Owner |\n| --- | --- | --- | --- | --- |\n| **Web portal** | Service | Text | Go | @a |\n| **Worker** | Service | Text | Go | @a |\n\n## Code Locations\n\n### Backend / API\n\n| Component | Type | Location(s) | Notes |\n| --- | --- | --- | --- |\n| ${cell} | Module | Text | Text |\n`,
	);

type Place = readonly [
	title: string,
	write: (value: string) => string,
	before: string,
	label: string,
	after: string,
];

const name300 = `${'n'.repeat(299)}x`;

const places: readonly Place[] = [
	['a field', location, '‸', 'mail-key', '`mail-key`'],
	['a field, at the end of a part', location, 'mai‸', 'mail-key', '`mail-key`'],
	['a field, at the start of a part', location, '‸mai', 'mail-key', '`mail-key`'],
	['a field, in code', location, '`mai‸l-old`', 'mail-key', '`mail-key`'],
	['a field, in code that is not closed yet', location, '`mai‸', 'mail-key', '`mail-key`'],
	['a field, behind the prefix', location, 'vault::mai‸', 'mail-key', 'vault::mail-key'],
	['a field, behind the prefix in code', location, '`vault::mai‸`', 'mail-key', '`vault::mail-key`'],
	['code that is not closed yet', location, '`vault::‸', 'mail-key', '`vault::mail-key`'],
	['a cell', secretRow, '‸', 'mail-key', '`mail-key`'],
	['a cell, behind the mark that opens code', secretRow, '`‸', 'mail-key', '`mail-key`'],
	['a cell, in code', secretRow, '`mai‸l-old`', 'mail-key', '`mail-key`'],
	['a cell, at the start of code', secretRow, '`‸mail-old`', 'mail-key', '`mail-key`'],
	['a cell, in bold', secretRow, '**mai‸**', 'mail-key', '**mail-key**'],
	['a cell with a placeholder', secretRow, '`[SECRET‸_NAME_1]`', 'mail-key', '`mail-key`'],
	['a cell with several names', secretRow, '`a-key`, `mai‸`', 'mail-key', '`a-key`, `mail-key`'],
	['names with signs', secretRow, '`mail/‸`', 'mail/token#2', '`mail/token#2`'],
	['a variable', variableRow, '`DATA‸`', 'DATABASE_URL', '`DATABASE_URL`'],
	['a component', codeRow, 'W‸', 'Web portal', '**Web portal**'],
	['a component of two words', codeRow, '**Web po‸**', 'Web portal', '**Web portal**'],
];

describe('the whole partial name gives way, and gets the marks that it lacks, in', () => {
	for (const [title, write, before, label, after] of places) {
		test(title, () => equal(accepted(write(before), label, { index }), fixture(write(after)).text));
	}

	test('a name of 300 characters, at both ends', () => {
		const long = indexOf({ '.archdocs/secrets.json': JSON.stringify([name300]) });
		for (const value of [`\`${'n'.repeat(299)}‸\``, `\`‸${'n'.repeat(299)}\``])
			equal(accepted(secretRow(value), name300, { index: long }), fixture(secretRow(`\`${name300}\``)).text);
	});

	test('names of other scripts', () => {
		const other = indexOf({ '.archdocs/secrets.json': '["schlüssel-übung", "鍵-1"]' });
		equal(
			accepted(secretRow('`schl‸`'), 'schlüssel-übung', { index: other }),
			fixture(secretRow('`schlüssel-übung`')).text,
		);
		deepEqual(labelsAt(secretRow('`鍵‸`'), { index: other }), ['鍵-1']);
	});
});

test('an editor compares what is typed with the name, not with its marks', () => {
	// VS Code finds no lower-case letter behind a backtick: "s" would not match "`stripe-key`".
	for (const [, write, before] of places.filter(([, , value]) => !value.includes('['))) {
		for (const { filterText, label } of completionsAt(write(before), { index }))
			equal(filterText, label, before);
	}
});

test('a list is narrowed by what is typed, whatever it lists', () => {
	deepEqual(labelsAt(variableRow('`DATA‸`'), { index }), ['DATABASE_URL']);
	deepEqual(labelsAt(codeRow('Work‸'), { index }), ['Worker']);
	deepEqual(labelsAt(secretRow('`str‸`'), { index }), ['stripe-key']);
});

test('the range that is replaced holds the cursor', () => {
	for (const [, write, before] of [...places, ['', secretRow, '`mai`  ‸', '', ''] as const]) {
		const { cursor = -1 } = fixture(write(before));
		for (const { replace, insert } of completionsAt(write(before), { index })) {
			equal(replace.start <= cursor && cursor <= replace.end && insert.start === replace.start, true, before);
		}
	}
});

test('what a row says is text: no link, no image, no HTML', () => {
	const evil = architecture(
		'## Configuration\n\n### Vault Secrets\n\n| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |\n| `a-key` | ![x](https://e/x.png) | <img src=x> | [a](command:x) | a_b-c=d |\n\nText `vault::‸`.\n',
	);
	const said = documentationAt(evil);
	match(said, /!\\\[x\\\]/);
	match(said, /\\<img/);
	match(said, /\\\[a\\\]/);
	// What hides credentials looks for them in this text.
	match(said, /a_b-c=d/);
});

test('at most so many names are listed, and those that are typed are among them', () => {
	const names = Array.from({ length: 1_000 }, (_, at) => `many-${at}`);
	const many = indexOf({ '.archdocs/secrets.json': JSON.stringify([...names, 'other-key']) });
	equal(completionsAt(secretRow('‸'), { index: many }).length, mostOffered);
	deepEqual(labelsAt(secretRow('`oth‸`'), { index: many }), ['other-key']);
});

test('in an MCP file the name alone is replaced, and nothing else is touched', () => {
	const at = (marked: string) => {
		const { text, cursor = 0 } = fixture(marked);
		const found = completeInSource(text, cursor, { index, uri: `${root}/.mcp.json`, root });
		return found.map(({ label, replace }) => `${label} for "${text.slice(replace.start, replace.end)}"`);
	};
	deepEqual(at('{ "env": { "A": "vault::str‸ipe-old" } }'), ['stripe-key for "stripe-old"']);
	deepEqual(at('{ "env": { "A": "vault::str‸\n } }'), ['stripe-key for "str"']);
	for (const marked of ['{ "vault::‸": 1 }', '{ "a": "x vault::‸" }', '{ "a": "‸" }', '{ // vault::‸\n }'])
		deepEqual(at(marked), [], marked);
});
