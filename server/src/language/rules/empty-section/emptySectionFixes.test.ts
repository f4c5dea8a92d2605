import { match } from 'node:assert/strict';
import { test } from 'node:test';
import { fix, fixesIn } from '#test/support/fixes.ts';
import { note, noteOptions, noteParts } from '#test/support/noteTemplate.ts';

test('a section that is empty gets what the template has there, or a word', () => {
	const before = note(`## Purpose\n\n${noteParts}## Limits\n`);
	fix(
		'Insert what the template has in `Purpose`',
		before,
		note(`## Purpose\n\n[What it is for]\n\n${noteParts}## Limits\n`),
		noteOptions,
	);
	fix('Write `N/A`', before, note(`## Purpose\n\nN/A\n\n${noteParts}## Limits\n`), noteOptions);
	const last = fixesIn(before, noteOptions).filter(
		({ title }) => title === 'Mark `Limits` as not applicable…',
	)[0];
	match(last?.text ?? '', /## Limits\n\n<!-- archdocs: n\/a no database -->\n$/);
});
