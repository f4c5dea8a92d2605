import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { architecture, fragment } from '#test/support/check.ts';
import { fix, fixesIn } from '#test/support/fixes.ts';

const quiet = fragment();

const titles = (text: string, options = quiet) => fixesIn(text, options).map(({ title }) => title);

const silencing = (rule: string) => [`Disable \`${rule}\` here`, `Disable \`${rule}\` in this document`];

test('a choice: one answer for each value', () => {
	const before = architecture('Text.\n', '[draft/active/deprecated]');
	deepEqual(titles(before), [
		'Write `draft`',
		'Write `active`',
		'Write `deprecated`',
		...silencing('unfilled-placeholder'),
	]);
	fix('Write `active`', before, architecture('Text.\n'), quiet);
});

test('a date: today', () => {
	fix(
		'Write `2026-05-04`',
		architecture('---\n\n*Created: YYYY-MM-DD*\n'),
		architecture('---\n\n*Created: 2026-05-04*\n'),
		quiet,
	);
});

test('a mention: the owners of the workspace', () => {
	const before = architecture('Text.\n').replace('@team', '[@team-member]');
	deepEqual(titles(before).slice(0, 2), ['Write `@platform`', 'Write `@payments`']);
	fix('Write `@payments`', before, architecture('Text.\n').replace('@team', '@payments'), quiet);
});

test('free text has no answer but the author', () => {
	deepEqual(titles(architecture('[What this controls]\n')), silencing('unfilled-placeholder'));
});
