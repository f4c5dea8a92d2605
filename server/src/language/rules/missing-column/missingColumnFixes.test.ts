import { test } from 'node:test';
import { architecture } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';
import { only, variables } from '#test/support/variablesTable.ts';

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
