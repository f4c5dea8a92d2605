import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, architecture, check } from '../../support/check.ts';

const unfilled = (token: string, place = '') =>
	`warning unfilled-placeholder: Unfilled: \`${token}\`${place}`;
const unknown = (directive: string) =>
	`hint unknown-directive: \`${directive}\` is not a directive of ArchDocs`;
const noRule = (rule: string) => `hint unknown-directive: There is no rule \`${rule}\``;

const misspelled = [
	'archdocs',
	'archdocs:',
	'archdocs: na',
	'archdocs: optionall',
	'archdocs-disable-nextline',
	'archdocs-disable-next-lines',
	'archdocs-off',
	'archdocs-disable: empty-link',
	'Archdocs-disable',
	'archdocs disable',
];

for (const directive of misspelled) {
	test(`unknown: ${directive}`, () => {
		check(
			architecture(`⟦<!-- ${directive} -->⟧\n\n⟦[one thing]⟧\n`),
			unknown(directive),
			unfilled('[one thing]'),
		);
	});
}

test('a long one is shortened', () => {
	const long = `archdocs-what ${'x'.repeat(100)}`;
	check(architecture(`⟦<!-- ${long} -->⟧\n`), unknown(`${long.slice(0, 79)}…`));
});

test('a comment about the product is no directive', () => {
	check(architecture('<!-- archdocsify this -->\n\n<!-- Checked by archdocs -->\n'));
});

test('a rule that does not exist suppresses nothing', () => {
	for (const name of ['disable-next-line', 'disable']) {
		check(
			architecture(`⟦<!-- archdocs-${name} unfiled-placeholder -->⟧\n\n⟦[one thing]⟧\n`),
			noRule('unfiled-placeholder'),
			unfilled('[one thing]'),
		);
	}
});

test('a rule that does not exist beside one that does', () => {
	check(
		architecture('⟦<!-- archdocs-disable-next-line empty-links, unfilled-placeholder -->⟧\n\n[one thing]\n'),
		noRule('empty-links'),
	);
});

test('enabling a rule that does not exist enables nothing', () => {
	check(
		architecture(
			'<!-- archdocs-disable -->\n\n[one thing]\n\n⟦<!-- archdocs-enable empty-links -->⟧\n\n[more things]\n',
		),
		noRule('empty-links'),
	);
});

test('n/a under a heading sets the section aside, subsections included', () => {
	check(
		architecture(`
			## Dependencies

			<!-- archdocs: n/a nothing depends on it -->

			[one thing]

			### Upstream Dependencies

			- **Database:** [Database name] - [reason]

			#### Own [heading here]

			[]()

			## Error Handling

			⟦[more things]⟧
		`),
		unfilled('[more things]', ' (Error Handling)'),
	);
});

test('n/a in a subsection leaves its siblings and its parent alone', () => {
	check(
		architecture(`
			## Dependencies

			⟦[one thing]⟧

			### Upstream Dependencies

			<!-- archdocs: n/a -->

			[two things]

			### Downstream Dependencies

			⟦[more things]⟧
		`),
		unfilled('[one thing]', ' (Dependencies)'),
		unfilled('[more things]', ' (Downstream Dependencies)'),
	);
});

test('directives of templates are known in documents', () => {
	check(
		architecture(
			'## Own\n\n<!-- archdocs: optional -->\n<!-- archdocs: repeat -->\n<!-- archdocs: role=status -->\n<!-- archdocs: column Geheimnis = secret -->\n<!-- archdocs: one-of -->\n',
		),
	);
});

const progressOf = (text: string) => analyze(text).progress;

test('what is not applicable is no place to fill', () => {
	const { total } = progressOf(architecture('## Error Handling\n\n### Common Errors\n\nText\n'));
	for (const body of ['<!-- archdocs: n/a -->', 'N/A', 'None.', '—', '- None', '_Not applicable_']) {
		const { total: without } = progressOf(
			architecture(`## Error Handling\n\n### Common Errors\n\n${body}\n`),
		);
		deepEqual(total - without, 12, body);
		const { total: parent } = progressOf(architecture(`## Error Handling\n\n${body}\n`));
		deepEqual(total - parent, 12, body);
	}
});
