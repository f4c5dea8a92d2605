import { test } from 'node:test';
import { checkFor } from '#test/support/ownTemplate.ts';

const check = checkFor(`
	> **Type:** Own

	# [Title]

	## Variables

	| Variable | Required | Default |
	| --- | --- | --- |
	| [VARIABLE_1] | ✓ | — |
`);

const doc = (required: string, fallback: string) =>
	`> **Type:** Own\n\n# T\n\n## Variables\n\n| Variable | Required | Default |\n| --- | --- | --- |\n| \`PORT\` | ${required} | ${fallback} |\n`;

test('required, and with a default', () => {
	for (const required of ['✓', 'yes', 'Ja', '必須', '`true`']) {
		check(
			doc(required, '⟦`8080`⟧'),
			'warning required-with-default: `PORT` is required and has the default `8080`: make it optional, or remove the default',
		);
	}
});

test('required without a default, or optional with one', () => {
	for (const fallback of ['—', '', '`—`', 'none', 'N/A']) check(doc('✓', fallback));
	for (const required of ['✗', 'no', '', 'in production']) check(doc(required, '`8080`'));
});

test('what is still to be filled is another matter', () => {
	check(doc('✓', '⟦TBD⟧'), 'warning leftover-marker: Still open: `TBD` (Default, Variables)');
	check(
		doc('✓', '⟦[the port]⟧'),
		'warning unfilled-placeholder: Unfilled: `[the port]` (Default, Variables)',
	);
});

const both = (value: string, name = 'PORT') =>
	`warning required-with-default: \`${name}\` is required and has the default \`${value}\`: make it optional, or remove the default`;

test('whatever says yes', () => {
	for (const required of ['✓', '✔', '✔️', '✅', '**Yes**', 'required', 'Pflicht', 'はい', '是', '必填'])
		check(doc(required, '⟦`8080`⟧'), both('8080'));
	for (const required of ['✗', '❌', 'No', 'optional', 'nein', '任意', '—', 'yes, mostly', '?'])
		check(doc(required, '`8080`'));
});

test('a remark is no default', () => {
	for (const remark of [
		'see below',
		'set by the operators',
		'no default',
		'required',
		'unset',
		'(none)',
		'null',
	])
		check(doc('✓', remark));
});

test('any value is a default', () => {
	for (const [fallback, value] of [
		['8080', '8080'],
		['`false`', 'false'],
		['0', '0'],
		['**x**', 'x'],
		['30 seconds', '30 seconds'],
		['`a b`', 'a b'],
	] as const)
		check(doc('✓', `⟦${fallback}⟧`), both(value));
	for (const fallback of ['—', '–', '-', '_none_', 'なし', '无', 'keine', 'n/a']) check(doc('✓', fallback));
});

test('columns in another order, with others between', () => {
	const text =
		'> **Type:** Own\n\n# T\n\n## Variables\n\n| Default | Notes | Variable | Required |\n| --- | --- | --- | --- |\n| ⟦1⟧ | x | `A` | ✓ |\n| — | x | `B` | ✓ |\n| 2 | x | `C` | ✗ |\n| ⟦3⟧ | x | `D` | ✓ |\n';
	check(text, both('1', 'A'), both('3', 'D'));
});

test('columns in another language, or named by a directive', () => {
	const own = checkFor(
		'> **Type:** Own\n\n## Variablen\n\n<!-- archdocs: column Muss = required -->\n<!-- archdocs: column Sonst = default -->\n\n| Variable | Muss | Sonst |\n| --- | --- | --- |\n| [VARIABLE_1] | x | y |\n',
	);
	own(
		'> **Type:** Own\n\n## Variablen\n\n| Variable | Muss | Sonst |\n| --- | --- | --- |\n| A | ja | ⟦1⟧ |\n',
		both('1', 'A'),
	);
	const words = checkFor(
		'> **Type:** Own\n\n## 変数\n\n| 変数 | 必須 | デフォルト |\n| --- | --- | --- |\n| [VARIABLE_1] | ✓ | — |\n',
	);
	words(
		'> **Type:** Own\n\n## 変数\n\n| 変数 | 必須 | デフォルト |\n| --- | --- | --- |\n| A | はい | ⟦1⟧ |\n',
		both('1', 'A'),
	);
});

test('a table of the author, a short row, what is set aside or suppressed', () => {
	check(
		`${doc('✗', '1')}\n## Mine\n\n| Variable | Required | Default |\n| --- | --- | --- |\n| A | ✓ | 1 |\n`,
	);
	check(doc('✓', '`8080` <!-- archdocs-disable-line required-with-default -->'));
	check(doc('✓', '`8080`').replace('## Variables', '## Variables\n\n<!-- archdocs: n/a -->'));
});
