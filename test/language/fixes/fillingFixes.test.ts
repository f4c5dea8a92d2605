import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { architecture, fragment } from '../../support/check.ts';
import { fix, fixesIn } from '../../support/fixes.ts';

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

test('brackets around a value: the value alone', () => {
	fix(
		'Write `2026-01-02`',
		architecture('- Since: [2026-01-02]\n'),
		architecture('- Since: 2026-01-02\n'),
		quiet,
	);
});

test('a comment that guides: deleted with its line, or all of them', () => {
	const before = architecture(
		'## Overview\n\n<!-- Add the reasons here. -->\n\nText. <!-- Describe the rest of it. -->\n',
	);
	fix(
		'Delete this comment',
		before,
		architecture('## Overview\n\nText. <!-- Describe the rest of it. -->\n'),
		quiet,
	);
	fix(
		'Delete all 2 guidance comments in the document',
		before,
		architecture('## Overview\n\nText.\n'),
		quiet,
	);
});

test('a link without a target: the documents whose title is most like its text', () => {
	const before = architecture('See [the payments]() there.\n');
	deepEqual(titles(before).slice(0, 2), [
		'Link to "Payments Architecture" (../payments/README.md)',
		'Link to "Orders Architecture" (./orders.md)',
	]);
	fix(
		'Link to "Orders Architecture" (./orders.md)',
		before,
		architecture('See [the payments](./orders.md) there.\n'),
		quiet,
	);
	fix(
		'Link to "Orders Architecture" (./orders.md)',
		architecture('See []().\n'),
		architecture('See [Orders Architecture](./orders.md).\n'),
		quiet,
	);
	deepEqual(titles(architecture('![A picture]()\n')), silencing('empty-link'));
});

test('a date that does not exist: the last day of its month, or today', () => {
	const before = architecture('- Since: 2026-02-30\n');
	fix('Write `2026-02-28`', before, architecture('- Since: 2026-02-28\n'));
	fix('Write `2026-05-04`', before, architecture('- Since: 2026-05-04\n'));
	fix('Write `2024-02-29`', architecture('- Since: 2024-02-31\n'), architecture('- Since: 2024-02-29\n'));
	fix('Write `2026-05-04`', architecture('- Since: 2026-13-01\n'), architecture('- Since: 2026-05-04\n'));
});

test('an update before the creation: today, where that is later', () => {
	const dates = (updated: string, created = '2026-05-01') =>
		architecture(`---\n\n*Created: ${created}*\n*Last Updated: ${updated}*\n`);
	fix('Write `2026-05-04`', dates('2026-01-01'), dates('2026-05-04'));
	fix('Write `2026-05-04`', dates('2026-01-01', '2026-06-01'), null);
});

test('lines end as in the document', () => {
	const before = architecture('## Overview\n\n- Label: [What this controls]\n').replaceAll('\n', '\r\n');
	const after = fixesIn(before, quiet).map(({ text }) => text.replaceAll('\r\n', '').includes('\n'));
	deepEqual(new Set(after), new Set([false]));
});
