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
