import { test } from 'node:test';
import { architecture, fragment } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';

const quiet = fragment();

test('brackets around a value: the value alone', () => {
	fix(
		'Write `2026-01-02`',
		architecture('- Since: [2026-01-02]\n'),
		architecture('- Since: 2026-01-02\n'),
		quiet,
	);
});
