import { test } from 'node:test';
import { checkFor } from '#test/support/ownTemplate.ts';

const check = checkFor(`
	> **Type:** Own

	# [Title]

	## Parts

	<!-- archdocs: column Notes = optional -->

	| Part | Purpose | Owner | Notes |
	| --- | --- | --- | --- |
	| [PartName1] | [What it does] | [@team] | [Anything else] |

	## Services (optional)

	### [ServiceName1]

	**Endpoints:**

	| Endpoint | Method |
	| --- | --- |
	| [path] | GET |
`);

const doc = (parts: string, services = '') => `> **Type:** Own\n\n# T\n\n## Parts\n\n${parts}\n${services}`;

test('a column that is missing stands at the one before it', () => {
	check(
		doc('| ⟦Part⟧ | Owner |\n| --- | --- |\n| A | @a |\n'),
		'warning missing-column: The table lacks the column `Purpose`: add it after `Part`',
	);
	check(
		doc('| ⟦Purpose⟧ | Owner |\n| --- | --- |\n| A | @a |\n'),
		'warning missing-column: The table lacks the column `Part`: add it before `Purpose`',
	);
});

test('order, case, emphasis and columns of the author’s own do not matter', () => {
	check(doc('| **OWNER** | Since | `purpose` | Part |\n| --- | --- | --- | --- |\n| @a | 2020 | x | A |\n'));
});

test('a table of the author’s own lacks nothing', () => {
	const own = '\n| Day | Shift |\n| --- | --- |\n| Monday | Early |\n';
	check(doc(`| Part | Purpose | Owner |\n| --- | --- | --- |\n| A | x | @a |\n${own}`));
});

test('a section that lacks its table', () => {
	check(
		'> **Type:** Own\n\n# T\n\n## ⟦Parts⟧\n\nThere are two.\n',
		'warning missing-column: `Parts` lacks its table: add one with the columns `Part`, `Purpose` and `Owner`',
	);
});

test('nothing is asked of what is settled, a placeholder, or divided by the author', () => {
	check(doc('N/A\n'));
	check(
		doc('⟦[What the parts are]⟧\n'),
		'warning unfilled-placeholder: Unfilled: `[What the parts are]` (Parts)',
	);
	check(doc('Two halls.\n\n### North\n\nText.\n\n### South\n\nText.\n'));
});

test('in a section that repeats, a table may be absent with its label', () => {
	const parts = '| Part | Purpose | Owner |\n| --- | --- | --- |\n| A | x | @a |\n';
	check(doc(parts, '\n## Services\n\n### Stripe\n\nText.\n'));
	check(
		doc(parts, '\n## Services\n\n### Stripe\n\n⟦**Endpoints:**⟧\n\nText.\n'),
		'warning missing-column: `Endpoints` lacks its table: add one with the columns `Endpoint` and `Method`',
	);
});

const lacks = (column: string, place: string) =>
	`warning missing-column: The table lacks the column \`${column}\`: add it ${place}`;
const whole = (section: string, columns: string) =>
	`warning missing-column: \`${section}\` lacks its table: add one with the columns ${columns}`;
const parts = '| Part | Purpose | Owner |\n| --- | --- | --- |\n| A | x | @a |\n';

test('several columns, each at the nearest that is there', () => {
	check(doc('| ⟦Purpose⟧ | Owner |\n| --- | --- |\n| x | @a |\n'), lacks('Part', 'before `Purpose`'));
	const four = checkFor(
		'> **Type:** X\n\n## A\n\n| One | Two | Three | Four |\n| --- | --- | --- | --- |\n| [first thing] | b | c | d |\n',
	);
	four(
		'> **Type:** X\n\n## A\n\n| ⟦⟦Two⟧⟧ | Four |\n| --- | --- |\n| b | d |\n',
		lacks('One', 'before `Two`'),
		lacks('Three', 'after `Two`'),
	);
});

test('a table with less than half of the columns is the author’s own, and the section lacks its table', () => {
	check(
		'> **Type:** Own\n\n# T\n\n## ⟦Parts⟧\n\n| Part | Day | Shift |\n| --- | --- | --- |\n| A | x | y |\n',
		whole('Parts', '`Part`, `Purpose` and `Owner`'),
	);
});

test('each of two tables that are the same of the template is judged', () => {
	check(doc(`${parts}\n| Part | ⟦Purpose⟧ |\n| --- | --- |\n| B | y |\n`), lacks('Owner', 'after `Purpose`'));
});

test('an optional column may be there', () => {
	check(doc('| Part | Purpose | Owner | Notes |\n| --- | --- | --- | --- |\n| A | x | @a | y |\n'));
});

test('what is settled or set aside', () => {
	for (const body of ['N/A', '—', '- None', '_Not applicable_']) check(doc(`${body}\n`));
	check(doc('<!-- archdocs: n/a -->\n\n| Part | Owner |\n| --- | --- |\n| A | @a |\n'));
});

test('a section that is empty is said to be empty, and no more', () => {
	check(
		'> **Type:** Own\n\n# T\n\n## ⟦Parts⟧\n',
		'warning empty-section: The section `Parts` is empty: write it, or say "N/A"',
	);
});

test('two tables of the template with the same columns: one does for both', () => {
	const twice = checkFor(
		'> **Type:** X\n\n## A\n\n**In:**\n\n| Name | Use |\n| --- | --- |\n| [first thing] | x |\n\n**Out:**\n\n| Name | Use |\n| --- | --- |\n| [second thing] | y |\n',
	);
	twice('> **Type:** X\n\n## A\n\n| Name | Use |\n| --- | --- |\n| a | x |\n');
	twice(
		'> **Type:** X\n\n## ⟦⟦A⟧⟧\n\nText.\n',
		whole('In', '`Name` and `Use`'),
		whole('Out', '`Name` and `Use`'),
	);
});

test('suppressions', () => {
	const short = '| Part | Owner |\n| --- | --- |\n| A | @a |\n';
	check(doc(`<!-- archdocs-disable-next-line missing-column -->\n\n${short}`));
	check(doc(short.replace('Owner |', 'Owner <!-- archdocs-disable-line missing-column --> |')));
	check(
		'> **Type:** Own\n\n# T\n\n## Parts <!-- archdocs-disable-line missing-column -->\n\nThere are two.\n',
	);
});

test('nothing in a section of the author', () => {
	check(doc(parts, '\n## Mine\n\n| Part | Owner |\n| --- | --- |\n| A | @a |\n'));
});
