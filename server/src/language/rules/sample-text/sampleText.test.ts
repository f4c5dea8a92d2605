import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { changed } from '#test/support/changed.ts';
import { analyze } from '#test/support/check.ts';
import { checkFor, following, ownTemplate } from '#test/support/ownTemplate.ts';

const template = `
	> **Type:** Own

	# [Title]

	## Code

	| Part | Location |
	| --- | --- |
	| API | \`src/api/\` · \`app/api/\` |
	| Jobs | \`jobs/\` · \`workers/\` |
	| Types | \`types/\` |

	## Links (optional)

	- Use the house style
	- [Another rule of yours]

	## Steps (optional)

	- [ ] Tell the team
`;

const check = checkFor(template);
const doc = (rows: string, rest = '') =>
	`> **Type:** Own\n\n# T\n\n## Code\n\n| Part | Location |\n| --- | --- |\n${rows}\n${rest}`;

const api = '| API | `src/api/` · `app/api/` |';
const jobs = '| Jobs | `jobs/` · `workers/` |';
const types = '| Types | `types/` |';
const rows = 'These 3 rows are still the examples of the template: write your own, or delete them';
const paths = (list: string) =>
	`${list} are the alternatives of the template: keep those that exist, or write your own`;

test('a table that nobody has touched is one finding', () => {
	check(
		doc(`| ⟦API | \`src/api/\` · \`app/api/\`⟧ |\n${jobs}\n${types}`),
		`information sample-text: ${rows}`,
	);
});

test('who changed, added or removed a row has seen the others; alternatives are left to choose from', () => {
	check(
		doc(`| API | ⟦\`src/api/\` · \`app/api/\`⟧ |\n| Jobs | \`src/jobs/\` |\n${types}`),
		`information sample-text: ${paths('`src/api/` and `app/api/`')}`,
	);
	check(
		doc(`| Jobs | ⟦\`jobs/\` · \`workers/\`⟧ |\n${types}`),
		`information sample-text: ${paths('`jobs/` and `workers/`')}`,
	);
	check(doc(`| API | \`src/\` |\n${types}`));
});

test('a path that exists settles its row', () => {
	const exists = (path: string) => path === 'src/api/' || path === 'types/';
	const checkHere = checkFor(template, { pathExists: exists });
	checkHere(
		doc(`${api}\n| ⟦Jobs | \`jobs/\` · \`workers/\`⟧ |\n${types}`),
		'information sample-text: This row is still the example of the template: write your own, or delete it',
	);
	checkHere(doc(`${api}\n| Mine | x |`));
});

test('a list that nobody has touched; tasks are there to be kept', () => {
	check(
		doc(
			'| Mine | x |',
			'\n## Links\n\n⟦- Use the house style⟧\n- ⟦[Another rule of yours]⟧\n\n## Steps\n\n- [ ] Tell the team\n',
		),
		'information sample-text: This line is still the example of the template: write your own, or delete it',
		'warning unfilled-placeholder: Unfilled: `[Another rule of yours]` (Links)',
	);
	check(doc('| Mine | x |', '\n## Links\n\n- Use the house style\n- Name your sources\n'));
});

test('samples are no places of the progress', () => {
	const { progress } = analyze(doc(`${api}\n${jobs}\n${types}`), {
		context: following(ownTemplate(template)),
	});
	equal(progress.total, 1);
});

test('it can be silenced for its table', () => {
	check(
		doc('| Mine | x |')
			.replace('| Part', '<!-- archdocs-disable-next-line sample-text -->\n\n| Part')
			.replace('| Mine | x |', `${api}\n${jobs}\n${types}`),
	);
});

test('columns in another order are still untouched; one more with something in it is not', () => {
	check(
		changed(
			doc('| ⟦`src/api/` · `app/api/` | API⟧ |\n| `jobs/` · `workers/` | Jobs |\n| `types/` | Types |'),
			'| Part | Location |',
			'| Location | Part |',
		),
		`information sample-text: ${rows}`,
	);
	check(
		changed(
			doc(
				'| API | ⟦`src/api/` · `app/api/`⟧ | x |\n| Jobs | ⟦`jobs/` · `workers/`⟧ | x |\n| Types | `types/` | x |',
			),
			'| Part | Location |\n| --- | --- |',
			'| Part | Location | Since |\n| --- | --- | --- |',
		),
		`information sample-text: ${paths('`src/api/` and `app/api/`')}`,
		`information sample-text: ${paths('`jobs/` and `workers/`')}`,
	);
});

test('rows with a token are no samples, but their table is untouched with it', () => {
	const mixed = checkFor(
		'> **Type:** Own\n\n## A\n\n| Case | What happens |\n| --- | --- |\n| Cache is down | Slower |\n| [Service] is down | [What happens then] |\n| Disk is full | Stops |\n',
	);
	const head = '> **Type:** Own\n\n## A\n\n| Case | What happens |\n| --- | --- |\n';
	const two =
		'information sample-text: These 2 rows are still the examples of the template: write your own, or delete them';
	const unfilled = (token: string, column: string) =>
		`warning unfilled-placeholder: Unfilled: \`${token}\` (${column}, A)`;
	mixed(
		`${head}| ⟦Cache is down | Slower⟧ |\n| ⟦[Service]⟧ is down | ⟦[What happens then]⟧ |\n| Disk is full | Stops |\n`,
		two,
		unfilled('[Service]', 'Case'),
		unfilled('[What happens then]', 'What happens'),
	);
	mixed(`${head}| Cache is down | Slower |\n| Mail is down | Waits |\n| Disk is full | Stops |\n`);
	mixed(
		`${head}| Cache is down | Slower |\n| Mail is down | ⟦[What happens then]⟧ |\n| Disk is full | Stops |\n`,
		unfilled('[What happens then]', 'What happens'),
	);
	mixed(`${head}| Cache is down | Slower |\n| Disk is full | Stops |\n`);
});

test('a cell of samples in other words, or with one path, is an answer', () => {
	check(doc('| API | `src/api/` · `lib/api/` |\n| Jobs | `jobs/` |'));
	check(doc('| API | `types/` |\n| Own | x |'));
});

test('alternatives settle when one of them exists; the first that does not is where the table is drawn', () => {
	const checkHere = checkFor(template, { pathExists: (path) => path === 'workers/' || path === 'app/api/' });
	checkHere(
		doc(`${api}\n${jobs}\n| ⟦Types | \`types/\`⟧ |`),
		'information sample-text: This row is still the example of the template: write your own, or delete it',
	);
	checkHere(doc(`${jobs}\n${types}`));
	const all = checkFor(template, { pathExists: () => true });
	all(doc(`${api}\n${jobs}\n${types}`));
});

test('paths that nobody has looked for are named', () => {
	const asked = (text: string) =>
		analyze(text, { context: { ...following(ownTemplate(template)), pathExists: () => undefined } }).unknown
			?.paths ?? [];
	deepEqual(asked(doc(`${api}\n${jobs}\n${types}`)), ['src/api/', 'app/api/', 'jobs/', 'workers/', 'types/']);
	deepEqual(asked(doc('| API | `src/api/` |\n| Own | `a/b/` |')), []);
});

test('paths without code marks', () => {
	const plain = checkFor(
		'> **Type:** Own\n\n## A\n\n| Part | Path |\n| --- | --- |\n| API | src/api, app/api |\n| DB | db/schema.sql |\n',
	);
	plain(
		'> **Type:** Own\n\n## A\n\n| Part | Path |\n| --- | --- |\n| API | ⟦src/api, app/api⟧ |\n',
		`information sample-text: ${paths('`src/api` and `app/api`')}`,
	);
});

test('a list with one line more or less, or in another order, was touched', () => {
	const links = (lines: string) => doc('| Mine | x |', `\n## Links\n\n${lines}\n`);
	check(links('- [Another](./a.md)\n- Use the house style'));
	check(links('- Use the house style'));
	check(
		links('- Use the house style\n- ⟦[Another rule of yours]⟧\n- And one more'),
		'warning unfilled-placeholder: Unfilled: `[Another rule of yours]` (Links)',
	);
});

test('it is information at most, whatever the Status and the Focus', () => {
	const said = (status: string) =>
		analyze(
			doc(`${api}\n${jobs}\n${types}`).replace(
				'Own\n',
				`Own\n> **Status:** ${status}\n> **Focus:** critical\n`,
			),
			{ context: following(ownTemplate(template)) },
		).findings.map(({ rule, severity }) => `${severity} ${rule}`);
	deepEqual(said('active'), ['information sample-text']);
	deepEqual(said('draft'), ['information sample-text']);
	deepEqual(said('deprecated'), ['hint sample-text']);
});

test('what is set aside, or stands in a section of the author', () => {
	check(changed(doc(`${api}\n${jobs}\n${types}`), '## Code', '## Code\n\n<!-- archdocs: n/a -->'));
	check(doc('| Mine | x |', `\n## Mine\n\n| Part | Location |\n| --- | --- |\n${api}\n${jobs}\n${types}\n`));
});
