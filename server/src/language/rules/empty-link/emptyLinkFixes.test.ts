import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { architecture, fragment } from '#test/support/check.ts';
import { fix, fixesIn } from '#test/support/fixes.ts';

const quiet = fragment();

const titles = (text: string, options = quiet) => fixesIn(text, options).map(({ title }) => title);

const silencing = (rule: string) => [`Disable \`${rule}\` here`, `Disable \`${rule}\` in this document`];

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
