import { test } from 'node:test';
import { architecture } from '../../support/check.ts';
import { fix } from '../../support/fixes.ts';
import { following, ownTemplate } from '../../support/ownTemplate.ts';

const only = (...rules: readonly string[]) => ({
	settings: {
		rules: Object.fromEntries(
			structure.filter((it) => !rules.includes(it)).map((it) => [it, 'off' as const]),
		),
	},
});
const structure = [
	'missing-section',
	'missing-column',
	'row-width',
	'missing-field',
	'missing-metadata',
	'sample-text',
	'required-with-default',
];
const variables = (...lines: readonly string[]) =>
	architecture(`## Configuration\n\n### Environment Variables\n\n${lines.join('\n')}\n`);

test('a column that is missing is added to the whole table', () => {
	fix(
		'Add the column `Required` to the table',
		variables(
			'| Variable | Default | Description | Example |',
			'| --- | --- | --- | --- |',
			'| `A` | 1 | B | C |',
		),
		variables(
			'| Variable | Required | Default | Description | Example |',
			'| --- | -------- | --- | --- | --- |',
			'| `A` |          | 1 | B | C |',
		),
		only('missing-column'),
	);
});

test('none is added while a row has more or fewer cells than the table has columns', () => {
	fix(
		'Add the column `Required` to the table',
		variables('| Variable | Default | Description | Example |', '| --- | --- | --- | --- |', '| `A` | 1 |'),
		null,
		only('missing-column'),
	);
});

test('a table that is missing comes as the template has it', () => {
	fix(
		'Add the table of `Environment Variables`',
		architecture('## Configuration\n\n### Environment Variables\n\nText.\n'),
		architecture(
			'## Configuration\n\n### Environment Variables\n\n| Variable | Required | Default | Description | Example |\n| --- | --- | --- | --- | --- |\n| `[VAR_NAME_1]` | ✓ | — | [What this controls] | `production` |\n\nText.\n',
		),
		only('missing-column'),
	);
});

const header = [
	'| Variable | Required | Default | Description | Example |',
	'| --- | --- | --- | --- | --- |',
];

test('a row that is short gets empty cells, and one that is long joins what is too much', () => {
	fix(
		'Complete the row with empty cells',
		variables(...header, '| `A` | ✗ |'),
		variables(...header, '| `A` | ✗ |  |  |  |'),
		only('row-width'),
	);
	fix(
		'Join what is too much into the last cell',
		variables(...header, '| `A` | ✗ | 1 | B | C | D |'),
		variables(...header, '| `A` | ✗ | 1 | B | C \\| D |'),
		only('row-width'),
	);
});

test('a variable that is required and has a default: one of the two goes', () => {
	const before = variables(...header, '| `A` | ✓ | `1` | B | C |');
	fix(
		'Remove the default of `A`',
		before,
		variables(...header, '| `A` | ✓ | — | B | C |'),
		only('required-with-default'),
	);
	fix(
		'Make `A` optional',
		before,
		variables(...header, '| `A` | ✗ | `1` | B | C |'),
		only('required-with-default'),
	);
});

const parts = ownTemplate(`> **Type:** Note
> **Status:** [draft/active]

# [Name]

## Parts

| Component | Location(s) |
| --- | --- |
| API | \`src/api/\` · \`src/routes/\` |
| Jobs | \`src/jobs/\` |
`);
const note = (rows: string) =>
	`> **Type:** Note\n> **Status:** active\n\n# A\n\n## Parts\n\n| Component | Location(s) |\n| --- | --- |\n${rows}`;
const samples = ['| API | `src/api/` · `src/routes/` |', '| Jobs | `src/jobs/` |'] as const;

test('rows of the template go, or stay on purpose', () => {
	const options = { context: following(parts) };
	const before = note(`${samples.join('\n')}\n`);
	fix('Delete these 2 rows', before, note(''), options);
	fix(
		'Keep the text as it is',
		before,
		note(`${samples[0].slice(0, -1)}<!-- archdocs-disable-line sample-text --> |\n${samples[1]}\n`),
		options,
	);
});

test('of the paths that the template gives as alternatives, one is kept', () => {
	fix(
		'Keep `src/routes/` only',
		note('| API | `src/api/` · `src/routes/` |\n| Mail | `src/mail/` |\n'),
		note('| API | `src/routes/` |\n| Mail | `src/mail/` |\n'),
		{ context: following(parts) },
	);
});
