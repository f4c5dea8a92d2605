import { test } from 'node:test';
import { architecture, fragment } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';

test('a rule that is misspelled', () => {
	fix(
		'Change to `empty-link`',
		architecture('<!-- archdocs-disable empty-lnk -->\n\nText.\n'),
		architecture('<!-- archdocs-disable empty-link -->\n\nText.\n'),
		fragment(),
	);
});
