import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { mayRestart, recentEnds } from '../../client/src/languageServer/restartLimit.ts';

const minute = 60_000;

test('a server is not restarted after its fifth end within three minutes', () => {
	equal(mayRestart([0, 1, 2, 3]), true);
	equal(mayRestart([0, 1, 2, 3, 4]), false);
});

test('ends are forgotten after three minutes', () => {
	deepEqual(recentEnds([0, minute, 2 * minute], 3 * minute), [0, minute, 2 * minute]);
	deepEqual(recentEnds([0, minute, 2 * minute], 3 * minute + 1), [minute, 2 * minute]);
});
