import { test } from 'node:test';
import { changed } from '#test/support/changed.ts';
import { architecture } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';
import { checkFor } from '#test/support/ownTemplate.ts';

const check = checkFor(`
	> **Type:** Own

	# [Title]

	## One

	[What one says]

	---

	*Created: YYYY-MM-DD*
	*Last Updated: YYYY-MM-DD*
`);

const doc = (footer: string, metadata = '') =>
	`> **Type:** Own\n${metadata}\n# T\n\n## One\n\nText.\n\n---\n\n${footer}\n`;

test('changed before it was made', () => {
	check(
		doc('*Created: 2026-03-01*\n*Last Updated: ⟦2026-01-15⟧*'),
		'warning date-order: `Last Updated` (2026-01-15) is before `Created` (2026-03-01): correct one of the two',
	);
});

test('one of the two in the metadata, and words of another language', () => {
	check(
		doc('*Zuletzt aktualisiert: ⟦2026-01-15⟧*', '> **Erstellt:** 2026-03-01\n'),
		'warning date-order: `Zuletzt aktualisiert` (2026-01-15) is before `Erstellt` (2026-03-01): correct one of the two',
	);
});

test('the same day, a later one, only one of them, or none that exists', () => {
	check(doc('*Created: 2026-03-01*\n*Last Updated: 2026-03-01*'));
	check(doc('*Created: 2026-03-01*\n*Last Updated: 2026-03-02*'));
	check(doc('*Created: 2026-03-01*'));
	check(
		doc('*Created: 2026-03-01*\n*Last Updated: ⟦2026-02-30⟧*'),
		'warning invalid-date: There is no `2026-02-30` in the calendar: correct the date',
	);
});

const wrong = (updated: string, created: string) =>
	`warning date-order: \`${updated}\` (2026-01-15) is before \`${created}\` (2026-03-01): correct one of the two`;

test('both in the metadata, in either order and on one line', () => {
	check(doc('', '> **Created:** 2026-03-01\n> **Updated:** ⟦2026-01-15⟧\n'), wrong('Updated', 'Created'));
	check(
		doc('', '> **Last Reviewed:** ⟦2026-01-15⟧ · **Created:** 2026-03-01\n'),
		wrong('Last Reviewed', 'Created'),
	);
	check(
		`---\ntype: Own\nstatus: active\nlast updated: ⟦2026-01-15⟧\ncreated: 2026-03-01\n---\n${changed(doc(''), '> **Type:** Own\n', '')}`,
		wrong('last updated', 'created'),
	);
});

test('lines of a footer in other forms', () => {
	check(doc('**Created:** 2026-03-01\n**Updated:** ⟦2026-01-15⟧'), wrong('Updated', 'Created'));
	check(doc('_Created: 2026-03-01_\n\n_Last Updated: ⟦2026-01-15⟧_'), wrong('Last Updated', 'Created'));
	check(doc('*Created: 2026-03-01*\n*Last Updated: ⟦2026-01-15, by Ana⟧*'), wrong('Last Updated', 'Created'));
});

test('keys that the template names by a directive', () => {
	const named = checkFor(
		'> **Type:** Own\n> **Born:** YYYY-MM-DD <!-- archdocs: role=created -->\n> **Touched:** YYYY-MM-DD <!-- archdocs: role=updated -->\n\n## One\n\n[What one says]\n',
	);
	named(
		'> **Type:** Own\n> **Born:** 2026-03-01\n> **Touched:** ⟦2026-01-15⟧\n\n## One\n\nText.\n',
		wrong('Touched', 'Born'),
	);
});

test('dates that are none of the document itself', () => {
	check(doc('- Created: 2026-03-01\n- Updated: 2026-01-15'));
	check(
		changed(doc('*Created: 2026-03-01*'), 'Text.', 'Text.\n\n*Last Updated: 2026-01-15*\n\n## Own\n\nText.'),
	);
	check(doc('*Created: 2026-03-01*\n*Printed: 2026-01-15*'));
});

test('what is still to be written', () => {
	check(
		doc('*Created: 2026-03-01*\n*Last Updated: ⟦YYYY-MM-DD⟧*'),
		'warning unfilled-placeholder: Unfilled: `YYYY-MM-DD` (Last Updated)',
	);
	check(doc('*Created: 2026-03-01*\n*Last Updated: yesterday*'));
});

test('it can be silenced on its line', () => {
	check(doc('*Created: 2026-03-01*\n*Last Updated: 2026-01-15* <!-- archdocs-disable-line date-order -->'));
});

test('an update before the creation: today, where that is later', () => {
	const dates = (updated: string, created = '2026-05-01') =>
		architecture(`---\n\n*Created: ${created}*\n*Last Updated: ${updated}*\n`);
	fix('Write `2026-05-04`', dates('2026-01-01'), dates('2026-05-04'));
	fix('Write `2026-05-04`', dates('2026-01-01', '2026-06-01'), null);
});
