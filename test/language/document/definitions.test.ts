import { test } from 'node:test';
import { check } from '../../support/check.ts';

const unfilled = (token: string, place = '') =>
	`information unfilled-placeholder: Unfilled: \`${token}\`${place}`;

test('a definition in a later section makes a reference', () => {
	check(
		'[some text], [some text][] and [other text][some text]\n\n# One\n\n[some text]: https://example.com\n',
	);
});

test('a definition in an earlier section does too', () => {
	check('[some text]: https://example.com\n\n# One\n\n## Two\n\nSee [some text].\n');
});

test('labels are compared without case and white space', () => {
	check('See [Some\nText].\n\n# One\n\n[some   TEXT]: https://example.com\n');
});

test('a footnote that is defined elsewhere is a reference', () => {
	check('Text[^my note] and [^2].\n\n# One\n\n[^my note]: Text\n[^2]: Text\n');
});

test('an image may refer to a definition', () => {
	check('![some text] ![alt text][some text]\n\n# One\n\n[some text]: https://example.com/a.png\n');
});

test('a definition without an address defines', () => {
	check('See [some text].\n\n# One\n\n[some text]: <>\n');
});

test('without the definition it is a placeholder', () => {
	check('See ⟦[some text]⟧.\n\n# One\n', unfilled('[some text]'));
});

test('a definition in code or in a comment defines nothing', () => {
	check(
		'See ⟦[some text]⟧.\n\n# One\n\n```\n[some text]: https://example.com\n```\n',
		unfilled('[some text]'),
	);
	check(
		'See ⟦[some text]⟧.\n\n# One\n\n<!--\n[some text]: https://example.com\n-->\n',
		unfilled('[some text]'),
	);
});

test('a definition of another label defines nothing', () => {
	check('See ⟦[some text]⟧.\n\n# One\n\n[some texts]: https://example.com\n', unfilled('[some text]'));
});

test('references in cells, items, quotes and headings', () => {
	check(`
		# One [some text]

		| A |
		| --- |
		| [some text] |

		- A: [some text]

		> [some text]

		## Two

		[some text]: https://example.com
	`);
});

test('a reference without its definition in the text of a link stays out', () => {
	check('[See [some text] here](https://example.com)\n');
});

test('a definition within a quote or a list holds for all', () => {
	check('[some text] [more text]\n\n# One\n\n> [some text]: https://example.com\n\n- [more text]: <x>\n');
});
