import { test } from 'node:test';
import { architecture } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';

test('a date that does not exist: the last day of its month, or today', () => {
	const before = architecture('- Since: 2026-02-30\n');
	fix('Write `2026-02-28`', before, architecture('- Since: 2026-02-28\n'));
	fix('Write `2026-05-04`', before, architecture('- Since: 2026-05-04\n'));
	fix('Write `2024-02-29`', architecture('- Since: 2024-02-31\n'), architecture('- Since: 2024-02-29\n'));
	fix('Write `2026-05-04`', architecture('- Since: 2026-13-01\n'), architecture('- Since: 2026-05-04\n'));
});
