import { test } from 'node:test';
import { fix } from '#test/support/fixes.ts';

test('a key that is missing comes beside its neighbour, written like it', () => {
	fix(
		'Add `Focus` to the metadata',
		'> **Type:** Architecture\n> **Owner:** @team\n> **Status:** active\n\n# A\n',
		'> **Type:** Architecture\n> **Focus:** [critical/high/medium/low]\n> **Owner:** @team\n> **Status:** active\n\n# A\n',
	);
	fix(
		'Add `Focus` to the metadata',
		'---\ntype: Architecture\nowner: me\nstatus: active\n---\n\n# A\n',
		'---\ntype: Architecture\nFocus: "[critical/high/medium/low]"\nowner: me\nstatus: active\n---\n\n# A\n',
	);
});
