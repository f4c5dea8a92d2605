import { test } from 'node:test';
import { checkWhole } from '#test/support/check.ts';
import { checkFor } from '#test/support/ownTemplate.ts';

const check = checkFor(`
	> **Type:** Own

	# [Title]

	## Parts

	| Part | Purpose | Owner |
	| --- | --- | --- |
	| [PartName1] | [What it does] | [@team] |
`);

const table = (row: string) =>
	`> **Type:** Own\n\n# T\n\n## Parts\n\n| Part | Purpose | Owner |\n| --- | --- | --- |\n${row}\n`;

test('a row with fewer cells than the table has columns', () => {
	check(table('| A | ⟦x⟧ |'), 'warning row-width: The row has 2 of 3 cells: add what is missing');
});

test('a row with more, whose rest nobody sees', () => {
	check(
		table('| A | x | @a | ⟦more⟧ |'),
		'warning row-width: The row has 4 cells, the table 3 columns: readers do not see what is too much',
	);
});

test('as many cells as columns, empty ones and escaped pipes included', () => {
	check(table('| A | x \\| y | @a |'));
	check(table('| A | x |  |'));
});

test('a comment in or behind the last cell is none', () => {
	check(table('| A | x | @a <!-- a note --> |'));
	check(table('| A | x | @a | <!-- a note -->'));
});

test('tables of the author’s own may have short rows, but not long ones', () => {
	const own = (row: string) => `${table('| A | x | @a |')}\n| Day | Shift |\n| --- | --- |\n${row}\n`;
	check(own('| Monday |'));
	check(
		own('| Monday | Early | ⟦Late⟧ |'),
		'warning row-width: The row has 3 cells, the table 2 columns: readers do not see what is too much',
	);
});

test('it can be silenced in its last cell', () => {
	check(table('| A | x <!-- archdocs-disable-line row-width --> |'));
});

const short = (cells: number) => `warning row-width: The row has ${cells} of 3 cells: add what is missing`;
const long = (cells: number) =>
	`warning row-width: The row has ${cells} cells, the table 3 columns: readers do not see what is too much`;

test('where a short row is drawn: its last cell that says something', () => {
	check(table('| ⟦A⟧ |'), short(1));
	check(table('| ⟦A⟧ |  |'), short(2));
	check(table('| A | ⟦**x**⟧'), short(2));
});

test('where a long row is drawn: all that is too much', () => {
	check(table('| A | x | @a | ⟦b | c⟧ |'), long(5));
	check(table('| A | x | @a |  ⟦| c⟧ |'), long(5));
});

test('an unescaped pipe in a cell makes one more', () => {
	check(table('| A | `x | y` | ⟦@a⟧ |'), long(4));
	check(table('| A | `x \\| y` | @a |'));
});

test('empty cells at the end of a row are none too much', () => {
	check(table('| A | x | @a |  |'));
	check(table('| A | x | @a |  |  |'));
});

test('each row for itself', () => {
	check(table('| A | x | @a |\n| ⟦B⟧ |\n| C | x | @c |\n| D | x | @d | ⟦!⟧ |'), short(1), long(4));
});

test('rows without pipes at their ends', () => {
	check(table('A | x | @a'));
	check(table('A | ⟦x⟧'), short(2));
});

test('what is set aside, suppressed, or in a document without template', () => {
	check(table('| A | x |').replace('## Parts', '## Parts\n\n<!-- archdocs: n/a -->'));
	check(table('| A | x | @a | b | <!-- archdocs-disable-line row-width -->'));
	check(table('| A | x |').replace('| Part |', '<!-- archdocs-disable-next-line row-width -->\n\n| Part |'));
	checkWhole('# Notes\n\n| A |\n| --- |\n| b | c |\n');
});
