import { test } from 'node:test';
import { architecture } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';

test('an update before the creation: today, where that is later', () => {
	const dates = (updated: string, created = '2026-05-01') =>
		architecture(`---\n\n*Created: ${created}*\n*Last Updated: ${updated}*\n`);
	fix('Write `2026-05-04`', dates('2026-01-01'), dates('2026-05-04'));
	fix('Write `2026-05-04`', dates('2026-01-01', '2026-06-01'), null);
});
