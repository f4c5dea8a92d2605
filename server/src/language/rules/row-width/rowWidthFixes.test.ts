import { test } from 'node:test';
import { fix } from '#test/support/fixes.ts';
import { header, only, variables } from '#test/support/variablesTable.ts';

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
