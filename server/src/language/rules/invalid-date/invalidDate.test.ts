import { test } from 'node:test';
import { changed } from '#test/support/changed.ts';
import { architecture, checkWhole } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';
import { checkFor } from '#test/support/ownTemplate.ts';

const check = checkFor(`
	> **Type:** Own
	> **Date:** YYYY-MM-DD

	# [Title]

	## One

	- **Since:** YYYY-MM-DD

	| Day | Event |
	| --- | --- |
	| YYYY-MM-DD | [What happened] |
`);

const doc = (date: string, since: string, day: string) =>
	`> **Type:** Own\n> **Date:** ${date}\n\n# T\n\n## One\n\n- **Since:** ${since}\n\n| Day | Event |\n| --- | --- |\n| ${day} | x |\n`;

test('dates that the calendar does not have', () => {
	check(
		doc('⟦2026-02-30⟧', '⟦2025-02-29⟧', '⟦2026-13-01⟧'),
		'warning invalid-date: There is no `2026-02-30` in the calendar: correct the date',
		'warning invalid-date: There is no `2025-02-29` in the calendar: correct the date',
		'warning invalid-date: There is no `2026-13-01` in the calendar: correct the date',
	);
});

test('dates that it has', () => {
	check(doc('2024-02-29', '2026-12-31', '2000-02-29'));
});

test('what only starts like a date, and dates in sentences and code', () => {
	check(doc('2026-02-28', '2026-02-30-rc1', '`log-2026-02-30`'));
	check(`${doc('2026-02-28', '2026-02-28', '2026-02-28')}\nSince 2026-02-30 nothing happened.\n`);
});

const none = (date: string) =>
	`warning invalid-date: There is no \`${date}\` in the calendar: correct the date`;

test('with marks around them, in a footer, in front matter', () => {
	check(
		doc('⟦**2026-04-31**⟧', '⟦`2026-00-10`⟧', '⟦*2026-06-00*⟧'),
		none('2026-04-31'),
		none('2026-00-10'),
		none('2026-06-00'),
	);
	check(
		`${doc('2026-01-01', '2026-01-01', '2026-01-01')}\n---\n\n*Created: ⟦2100-02-29⟧*\n`,
		none('2100-02-29'),
	);
	check(
		`---\ntype: Own\ndate: ⟦2026-02-30⟧\nnote: x\n---\n${changed(doc('x', '2026-01-01', '2026-01-01'), '> **Type:** Own\n> **Date:** x\n', '')}`,
		none('2026-02-30'),
	);
});

test('a date is the whole value, or nothing is said', () => {
	check(doc('2026-02-30T10:00', '2026-02-30 or so', 'before 2026-02-30'));
	check(doc('2026-02-3', '26-02-30', '2026-02-300'));
	check(doc('30.02.2026', '02/30/2026', '20260230'));
});

test('tables and fields of the author’s own count too', () => {
	check(
		`${doc('2026-01-01', '2026-01-01', '2026-01-01')}\n## Own\n\n- Until: ⟦2026-09-31⟧\n\n| A |\n| --- |\n| ⟦2026-11-31⟧ |\n`,
		none('2026-09-31'),
		none('2026-11-31'),
	);
});

test('what does not apply, is suppressed, or follows no template', () => {
	check(doc('2026-01-01', '2026-02-30 <!-- archdocs-disable-line invalid-date -->', '2026-01-01'));
	check(changed(doc('2026-01-01', '2026-02-30', '2026-02-30'), '## One', '## One\n\n<!-- archdocs: n/a -->'));
	checkWhole('# Notes\n\n- Since: 2026-02-30\n');
});

test('a date that does not exist: the last day of its month, or today', () => {
	const before = architecture('- Since: 2026-02-30\n');
	fix('Write `2026-02-28`', before, architecture('- Since: 2026-02-28\n'));
	fix('Write `2026-05-04`', before, architecture('- Since: 2026-05-04\n'));
	fix('Write `2024-02-29`', architecture('- Since: 2024-02-31\n'), architecture('- Since: 2024-02-29\n'));
	fix('Write `2026-05-04`', architecture('- Since: 2026-13-01\n'), architecture('- Since: 2026-05-04\n'));
});
