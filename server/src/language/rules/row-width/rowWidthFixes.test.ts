import { test } from 'node:test';
import { architecture } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';

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
