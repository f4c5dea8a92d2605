import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { changed } from '#test/support/changed.ts';
import { analyze, architecture, checkWith, fragment } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';

const template = ownTemplate(`
	> **Type:** Own
	> **Owner:** [@team]
	> **Status:** [draft/active/deprecated]

	# [Title]

	## Facts

	- **Value:** [What it is]
	- **Kind:** [small/large]

	| Part | Size |
	| --- | --- |
	| [PartName1] | [S/M/L] |
`);

const check = (marked: string, ...expected: readonly string[]) =>
	checkWith({ context: following(template) }, marked, ...expected);

const doc = (values: {
	readonly status?: string;
	readonly owner?: string;
	readonly value?: string;
	readonly kind?: string;
	readonly size?: string;
}) => {
	const { status = 'active', owner = '@a', value = 'x', kind = 'small', size = 'S' } = values;
	return `> **Type:** Own\n> **Owner:** ${owner}\n> **Status:** ${status}\n\n# T\n\n## Facts\n\n- **Value:** ${value}\n- **Kind:** ${kind}\n\n| Part | Size |\n| --- | --- |\n| A | ${size} |\n`;
};

const left = (value: string) =>
	`information brackets-left: \`[${value}]\` still has the brackets of its placeholder: write \`${value}\``;

test('a date, a number, a version, an address, a path, a mention', () => {
	for (const value of ['2026-03-01', '42', '1.2.3', 'https://example.com/x', './src/main.ts', '@ana']) {
		check(doc({ value: `⟦[${value}]⟧` }), left(value));
	}
});

test('one of the allowed values, in the metadata, a field and a cell', () => {
	check(doc({ status: '⟦[active]⟧' }), left('active'));
	check(doc({ owner: '⟦[@payments]⟧' }), left('@payments'));
	check(doc({ kind: '⟦[large]⟧' }), left('large'));
	check(doc({ size: '⟦[M]⟧' }), left('M'));
});

test('every other bracket is a placeholder, and never both', () => {
	check(
		doc({ value: '⟦[a bit of text]⟧' }),
		'warning unfilled-placeholder: Unfilled: `[a bit of text]` (Value, Facts)',
	);
	check(doc({ owner: '⟦[@team]⟧' }), 'warning unfilled-placeholder: Unfilled: `[@team]` (Owner)');
});

test('brackets in text, and links, are left alone', () => {
	check(doc({ value: 'Since [1.2.3] it is faster' }));
	check(doc({ value: '[1.2.3](./changelog.md)' }));
});

test('text in brackets that could be a placeholder stays one', () => {
	for (const value of ['large or small', 'v2 of it', 'the 5th of May'])
		check(
			doc({ value: `⟦[${value}]⟧` }),
			`warning unfilled-placeholder: Unfilled: \`[${value}]\` (Value, Facts)`,
		);
	check(doc({ status: '⟦[live]⟧' }), 'warning unfilled-placeholder: Unfilled: `[live]` (Status)');
	check(
		doc({ status: '⟦[draft/active/deprecated]⟧' }),
		'warning unfilled-placeholder: Unfilled: `[draft/active/deprecated]` (Status): draft, active or deprecated',
	);
});

test('an allowed value counts only where it is allowed', () => {
	check(doc({ value: '⟦[large]⟧' }), 'warning unfilled-placeholder: Unfilled: `[large]` (Value, Facts)');
	check(doc({ size: '⟦[large]⟧' }), 'warning unfilled-placeholder: Unfilled: `[large]` (Size, Facts)');
	check(doc({ kind: '⟦[LARGE]⟧' }), left('LARGE'));
});

test('a value in brackets is filled', () => {
	const { progress } = analyze(doc({ status: '[active]', value: '[42]', size: '[M]' }), {
		context: following(template),
	});
	// The rule speaks of them all the same: a place that it reports is still open.
	equal(progress.total - progress.filled, 3);
});

test('brackets in prose and in headings are left alone', () => {
	check(changed(doc({}), '## Facts', 'Since [2026-03-01].\n\n## Facts'));
	check(`${doc({})}\n## Version [1.2.3]\n\n[42]\n`);
});

test('nothing in a document without template', () => {
	checkWith(fragment(), '# Notes\n\n- Value: [42]\n- Owner: [2026-03-01]\n');
});

test('it is information at most, and can be silenced on its line', () => {
	check(doc({ status: '⟦[active]⟧', owner: '⟦[@ana]⟧' }), left('@ana'), left('active'));
	check(doc({ value: '[42] <!-- archdocs-disable-line brackets-left -->' }));
	check(changed(doc({ value: '[42]' }), '## Facts', '## Facts\n\n<!-- archdocs: n/a -->'));
});

const quiet = fragment();

test('brackets around a value: the value alone', () => {
	fix(
		'Write `2026-01-02`',
		architecture('- Since: [2026-01-02]\n'),
		architecture('- Since: 2026-01-02\n'),
		quiet,
	);
});
