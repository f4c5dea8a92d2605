import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, architecture, check, fragment } from '../../support/check.ts';

const unfilled = (token: string, place = '') =>
	`warning unfilled-placeholder: Unfilled: \`${token}\`${place}`;
const noTarget = (text: string) =>
	`warning empty-link: \`${text}\` has no target: write it between the parentheses`;
const nothing = 'hint unused-suppression: This comment suppresses nothing';

/** What the block is that a comment stands before, and what comes after it. */
const nextBlock: readonly (readonly [name: string, text: string])[] = [
	['a paragraph', 'One [first thing] and\nanother [second thing].'],
	['a paragraph right below the comment', 'One [first thing].'],
	['a table', '| A | B |\n| --- | --- |\n| [first thing] | x |\n| y | [second thing] |'],
	['a fence', '```\n┌───────────────┐\n│ [first thing] │\n└───────────────┘\n```'],
	['a list', '- [first thing]\n- [second thing]\n\n  [third thing]'],
	['a quote', '> [first thing]\n>\n> [second thing]'],
	['a heading in the same chunk', 'Own [first thing]\n---'],
	['a heading in the next chunk', '### [first thing]'],
];

for (const [name, text] of nextBlock) {
	const gap = name.includes('right below') ? '\n' : '\n\n';
	test(`disable-next-line covers ${name}, and no more`, () => {
		check(
			architecture(
				`Before ⟦[some thing]⟧\n\n<!-- archdocs-disable-next-line unfilled-placeholder -->${gap}${text}\n\n***\n\nAfter ⟦[more things]⟧\n`,
			),
			unfilled('[some thing]'),
			unfilled('[more things]', name.includes('heading in') ? afterHeading(text) : ''),
		);
	});
}

function afterHeading(text: string): string {
	return ` (${text.replace(/^### |\n---$/g, '')})`;
}

test('disable-next-line inside a list covers the line below', () => {
	check(
		architecture('- one\n  <!-- archdocs-disable-next-line -->\n- [first thing]\n- ⟦[second thing]⟧\n'),
		unfilled('[second thing]'),
	);
});

test('disable-line covers its own line', () => {
	check(
		architecture('One [first thing] <!-- archdocs-disable-line -->\nanother ⟦[second thing]⟧\n'),
		unfilled('[second thing]'),
	);
});

test('disable-line in the last cell covers the row', () => {
	check(
		architecture(`
			| A | B |
			| --- | --- |
			| [first thing] | TBD <!-- archdocs-disable-line --> |
			| ⟦[second thing]⟧ | ⟦[third thing]⟧ ⟦<!-- archdocs-disable-line leftover-marker -->⟧ |
		`),
		unfilled('[second thing]', ' (A)'),
		unfilled('[third thing]', ' (B)'),
		`${nothing}: no finding of \`leftover-marker\``,
	);
});

/** A line that says something, with a comment at its end: what is reported without it. */
const lines: readonly string[] = [
	'TBD',
	'- Owner: TBD',
	'**Owner:** TBD',
	'> Quote with [some thing]',
	'*Created: YYYY-MM-DD*',
	'Created: YYYY-MM-DD',
	'- YYYY-MM-DD',
	'(insert your name)',
	'## Own [some thing]',
	'[a link]()',
];

for (const line of lines) {
	test(`disable-line at the end of: ${line}`, () => {
		deepEqual(analyze(architecture(`${line}\n`), fragment()).findings.length, 1);
		check(architecture(`${line} <!-- archdocs-disable-line -->\n`));
	});
}

test('disable-line at the end of metadata', () => {
	check(
		'> **Type:** Architecture <!-- ours -->\n> **Owner:** [@team-member] <!-- archdocs-disable-line -->\n> **Focus:** TBD <!-- archdocs-disable-line -->\n',
	);
});

test('a region', () => {
	check(
		architecture(
			'<!-- archdocs-disable -->\n\n[one thing] [a]()\n\n## Own\n\nTBD\n\n<!-- archdocs-enable -->\n\n⟦[more things]⟧ ⟦[b]()⟧\n',
		),
		unfilled('[more things]', ' (Own)'),
		noTarget('b'),
	);
});

test('a region that is not ended covers the rest', () => {
	check(
		architecture('⟦[one thing]⟧\n\n<!-- archdocs-disable -->\n\n[a]()\n\n## Own\n\n[more things]\n'),
		unfilled('[one thing]'),
	);
});

test('a region of one rule', () => {
	check(
		architecture(
			'<!-- archdocs-disable empty-link -->\n\n⟦[one thing]⟧ [a]()\n\n<!-- archdocs-enable empty-link -->\n\n⟦[b]()⟧\n',
		),
		unfilled('[one thing]'),
		noTarget('b'),
	);
});

test('a rule that is enabled again leaves the others of its region disabled', () => {
	for (const disable of ['archdocs-disable', 'archdocs-disable unfilled-placeholder, empty-link']) {
		check(
			architecture(
				`<!-- ${disable} -->\n\n[one thing] [a]()\n\n<!-- archdocs-enable empty-link -->\n\n[more things] ⟦[b]()⟧\n`,
			),
			noTarget('b'),
		);
	}
});

test('enabling all ends the regions of single rules', () => {
	check(
		architecture('<!-- archdocs-disable empty-link -->\n\n[a]()\n\n<!-- archdocs-enable -->\n\n⟦[b]()⟧\n'),
		noTarget('b'),
	);
});

test('rules are parted by commas or white space, a reason stands behind two dashes', () => {
	for (const rules of [
		'unfilled-placeholder, empty-link',
		'unfilled-placeholder empty-link',
		'unfilled-placeholder,empty-link',
		'unfilled-placeholder\n     empty-link',
		'unfilled-placeholder empty-link -- they are filled by the build, empty-links too',
	]) {
		check(architecture(`<!-- archdocs-disable-next-line ${rules} -->\n\n[one thing] [a]()\n`));
	}
});

test('a suppression that suppresses nothing', () => {
	check(architecture('⟦<!-- archdocs-disable-next-line -->⟧\n\nText\n'), nothing);
	check(architecture('⟦<!-- archdocs-disable-next-line -->⟧\n'), nothing);
	check(architecture('Text ⟦<!-- archdocs-disable-line -->⟧\n'), nothing);
	check(architecture('⟦<!-- archdocs-disable -->⟧\n\nText\n\n<!-- archdocs-enable -->\n'), nothing);
	check(
		architecture('⟦<!-- archdocs-disable-next-line empty-link leftover-marker -->⟧\n\n⟦[one thing]⟧\n'),
		`${nothing}: no finding of \`empty-link\` or \`leftover-marker\``,
		unfilled('[one thing]'),
	);
	check(
		architecture(
			'⟦<!-- archdocs-disable-next-line -->⟧\n\n<!-- archdocs-disable-next-line -->\n\n[one thing]\n',
		),
		nothing,
	);
});

test('a comment in code is text', () => {
	check(architecture('`<!-- archdocs-disable -->` ⟦[one thing]⟧\n'), unfilled('[one thing]'));
	check(architecture('```html\n<!-- archdocs-disable -->\n```\n\n⟦[one thing]⟧\n'), unfilled('[one thing]'));
});

test('a document without a template can suppress too', () => {
	check('<!-- archdocs-disable-next-line -->\n\n[one thing]\n');
	check('⟦<!-- archdocs-disable-next-line -->⟧\n\nText\n', nothing);
});
