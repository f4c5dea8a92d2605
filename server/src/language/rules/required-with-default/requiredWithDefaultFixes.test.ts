import { test } from 'node:test';
import { fix } from '#test/support/fixes.ts';
import { header, only, variables } from '#test/support/variablesTable.ts';

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
