import { ok } from 'node:assert/strict';
import { test } from 'node:test';
import { fix, fixesIn } from '#test/support/fixes.ts';
import { note, noteOptions, noteParts } from '#test/support/noteTemplate.ts';

test('a section that stands at another place moves with everything under it', () => {
	fix(
		'Move `Limits` after `Parts`',
		note(`## Limits\n\nNone.\n\n### More\n\nText.\n\n## Purpose\n\nText.\n\n${noteParts}`),
		note(`## Purpose\n\nText.\n\n${noteParts}## Limits\n\nNone.\n\n### More\n\nText.\n`),
		noteOptions,
	);
});

test('nothing moves into or out of a region that is silenced', () => {
	const before = note(
		`## Limits\n\nNone.\n\n<!-- archdocs-disable -->\n\n## Purpose\n\nText.\n\n${noteParts}`,
	);
	ok(fixesIn(before, noteOptions).every(({ title }) => !title.startsWith('Move')));
});
