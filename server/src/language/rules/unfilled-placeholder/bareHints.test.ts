import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { changed } from '#test/support/changed.ts';
import { analyze, checkWith } from '#test/support/check.ts';
import { checkFor, following, ownTemplate } from '#test/support/ownTemplate.ts';

const template = ownTemplate(`
	> **Type:** Own
	> **Owner:** [@team]
	> **Status:** [draft/active/deprecated]

	# [ServiceName] Service

	## Facts

	[What it does, in one sentence]

	- **Host:** [Where it runs] in [region]
	- **Kind:** [small/large]

	| Part | Use |
	| --- | --- |
	| \`[PART_NAME]\` | [What it does] |

	\`\`\`sql
	CREATE TABLE [table_name] (id INT);
	\`\`\`
`);

const check = (marked: string, ...expected: readonly string[]) =>
	checkWith({ context: following(template) }, marked, ...expected);

interface Parts {
	readonly owner?: string;
	readonly title?: string;
	readonly text?: string;
	readonly host?: string;
	readonly row?: string;
	readonly sql?: string;
}

function doc({
	owner = '@a',
	title = 'Orders',
	text = 'It sells.',
	host = 'Here',
	row = 'A | x',
	sql = 'CREATE TABLE a (id INT);',
}: Parts) {
	return `> **Type:** Own\n> **Owner:** ${owner}\n> **Status:** active\n\n# ${title}\n\n## Facts\n\n${text}\n\n- **Host:** ${host}\n- **Kind:** small\n\n| Part | Use |\n| --- | --- |\n| ${row} |\n\n\`\`\`sql\n${sql}\n\`\`\`\n`;
}

const unfilled = (hint: string, place: string) =>
	`warning unfilled-placeholder: Unfilled: \`${hint}\` (${place})`;

test('values that are word for word the template’s, without the brackets', () => {
	check(doc({ owner: '⟦@team⟧' }), unfilled('@team', 'Owner'));
	check(doc({ title: '⟦ServiceName⟧ Service' }), unfilled('ServiceName', 'title'));
	check(doc({ text: '⟦What it does, in one sentence⟧' }), unfilled('What it does, in one sentence', 'Facts'));
	check(
		doc({ host: '⟦Where it runs⟧ in ⟦region⟧' }),
		unfilled('Where it runs', 'Host, Facts'),
		unfilled('region', 'Host, Facts'),
	);
	check(
		doc({ row: '`⟦PART_NAME⟧` | ⟦What it does⟧' }),
		unfilled('PART_NAME', 'Part, Facts'),
		unfilled('What it does', 'Use, Facts'),
	);
	check(doc({ sql: 'CREATE TABLE ⟦table_name⟧ (id INT);' }), unfilled('table_name', 'Facts'));
});

test('a cell that says no more than the header of its column', () => {
	check(doc({ row: 'A | ⟦Use⟧' }), unfilled('Use', 'Use, Facts'));
});

test('a word more, a word less, or another place', () => {
	check(
		doc({
			owner: '@team-a',
			title: 'ServiceName Services',
			text: 'What it does, in one sentence: it sells.',
		}),
	);
	check(
		doc({ host: 'region', row: 'What it does | PART_NAME', sql: 'CREATE TABLE table_name (id INT, x INT);' }),
	);
	check(`${doc({})}\n## Mine\n\nWhat it does, in one sentence\n`);
});

test('choices without brackets can be the answer', () => {
	check(doc({}).replace('small', 'small/large'));
});

test('every hint of a heading, a line or a cell with several is a finding', () => {
	const two = checkFor(`
		> **Type:** Two

		# [Name] of [Team]

		## Parts

		### [PartName1]: [KindName]

		- [Link to the manual]()
		- [Who it is for] and [why it is there]

		| Use |
		| --- |
		| [Service] calls [another one] every [number of] minutes |
	`);
	two(
		'> **Type:** Two\n\n# ⟦Name⟧ of ⟦Team⟧\n\n## Parts\n\n### ⟦PartName1⟧: ⟦KindName⟧\n\n- [Manual](./a.md)\n- ⟦Who it is for⟧ and ⟦why it is there⟧\n\n| Use |\n| --- |\n| ⟦Service⟧ calls ⟦another one⟧ every ⟦number of⟧ minutes |\n',
		unfilled('Name', 'title'),
		unfilled('Team', 'title'),
		unfilled('PartName1', 'heading, Parts'),
		unfilled('KindName', 'heading, Parts'),
		unfilled('Who it is for', 'Parts'),
		unfilled('why it is there', 'Parts'),
		unfilled('Service', 'Use, Parts'),
		unfilled('another one', 'Use, Parts'),
		unfilled('number of', 'Use, Parts'),
	);
	two(
		'> **Type:** Two\n\n# Name of Tea\n\n## Parts\n\n### Pump: KindName\n\n- Who it is for and why\n\n| Use |\n| --- |\n| Service calls another one every 5 minutes |\n',
	);
});

test('a numbered twin has the hint of its number', () => {
	const twins = checkFor(
		'> **Type:** Twins\n\n## Parts\n\n| Part |\n| --- |\n| [PartName1] |\n| [PartName2] |\n\n## Gotchas\n\n### [GotchaTitle1]\n\n- **Fix:** [What helps]\n\n### [GotchaTitle2]\n\n- **Fix:** [Resolution]\n',
	);
	const parts = '> **Type:** Twins\n\n## Parts\n\n| Part |\n| --- |\n';
	twins(
		`${parts}| ⟦PartName2⟧ |\n\n## Gotchas\n\n### ⟦GotchaTitle2⟧\n\n- **Fix:** ⟦Resolution⟧\n`,
		unfilled('PartName2', 'Part, Parts'),
		unfilled('GotchaTitle2', 'heading, Gotchas'),
		unfilled('Resolution', 'Fix, Gotchas'),
	);
});

test('"Required" is an answer in the column of that name', () => {
	const variables = checkFor(
		'> **Type:** Variables\n\n## All\n\n| Variable | Required | Default |\n| --- | --- | --- |\n| `[VAR_NAME_1]` | ✓ | — |\n\n## Places\n\n| Part | Notes | Required |\n| --- | --- | --- |\n| API | First | yes |\n',
	);
	variables(
		'> **Type:** Variables\n\n## All\n\n| Variable | Required | Default |\n| --- | --- | --- |\n| ⟦Variable⟧ | Required | — |\n| `PORT` | ✗ | Default |\n\n## Places\n\n| Part | Notes | Required |\n| --- | --- | --- |\n| ⟦Part⟧ | ⟦Notes⟧ | Required |\n',
		unfilled('Variable', 'Variable, All'),
		unfilled('Part', 'Part, Places'),
		unfilled('Notes', 'Notes, Places'),
	);
});

test('dates, and texts that run over several lines, have no hint', () => {
	const dates = checkFor(
		'> **Type:** Dates\n> **Date:** [YYYY-MM-DD]\n\n## One\n\n[A text that runs\nover two lines]\n\n- **Since:** YYYY-MM-DD\n',
	);
	dates(
		'> **Type:** Dates\n> **Date:** 2026-03-01\n\n## One\n\nA text that runs\nover two lines\n\n- **Since:** 2026-03-01\n',
	);
});

test('what is set aside or suppressed', () => {
	check(
		changed(doc({ text: 'What it does, in one sentence' }), '## Facts', '## Facts\n\n<!-- archdocs: n/a -->'),
	);
	check(doc({ text: 'What it does, in one sentence <!-- archdocs-disable-line -->' }));
	check(doc({ owner: '@team <!-- archdocs-disable-line unfilled-placeholder -->' }));
});

test('a bare hint is an open place', () => {
	const progress = (parts: Parts) => {
		const { filled, total } = analyze(doc(parts), { context: following(template) }).progress;
		return `${filled} of ${total}`;
	};
	equal(progress({}), '10 of 10');
	equal(progress({ owner: '@team', title: 'ServiceName Service' }), '8 of 10');
	equal(progress({ host: 'Where it runs in region' }), '8 of 10');
	equal(progress({ row: '`PART_NAME` | x', sql: 'CREATE TABLE table_name (id INT);' }), '8 of 10');
});
