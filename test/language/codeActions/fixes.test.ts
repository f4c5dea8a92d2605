import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { architecture, fragment } from '../../support/check.ts';
import { fixesIn } from '../../support/fixes.ts';

const quiet = fragment();

test('lines end as in the document', () => {
	const before = architecture('## Overview\n\n- Label: [What this controls]\n').replaceAll('\n', '\r\n');
	const after = fixesIn(before, quiet).map(({ text }) => text.replaceAll('\r\n', '').includes('\n'));
	deepEqual(new Set(after), new Set([false]));
});
