import { test } from 'node:test';
import { architecture } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';

test('a value that the template does not allow: those that it does', () => {
	fix('Write `deprecated`', architecture('Text.\n', 'deprecatd'), architecture('Text.\n', 'deprecated'));
	fix('Write `draft`', architecture('Text.\n', 'deprecatd'), architecture('Text.\n', 'draft'));
});
