import { test } from 'node:test';
import { architecture, fragment } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';

test('a comment that silences nothing', () => {
	fix(
		'Delete this comment',
		architecture('Text.\n\n<!-- archdocs-disable empty-link -->\n\nText.\n'),
		architecture('Text.\n\nText.\n'),
		fragment(),
	);
});
