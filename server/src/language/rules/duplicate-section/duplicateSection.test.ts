import { describe, test } from 'node:test';
import { architecture, check as checkPart, checkWith } from '#test/support/check.ts';
import { checkFor } from '#test/support/ownTemplate.ts';

const check = checkFor(`
	> **Type:** Service

	## One

	[first text]

	### Inner

	[second text]

	## Items

	### [Item1]

	[third text]

	## Notes

	<!-- archdocs: repeat -->

	<!-- archdocs: optional -->

	[fourth text]
`);

const twice = (section: string) =>
	`warning duplicate-section: There is a section \`${section}\` already: merge the two, or rename this one`;

const metadata = '> **Type:** Service\n\n';
const one = '## One\n\nText\n\n### Inner\n\nText\n\n';
const items = '## Items\n\n### Some\n\nText\n\n';

test('each section once', () => {
	check(metadata + one + items);
});

describe('siblings that are one section of the template', () => {
	test('the second', () => {
		check(`${metadata}${one}${items}## ⟦One⟧\n\nMore\n\n### Inner\n\nText\n`, twice('One'));
	});

	test('each but the first', () => {
		const more = '### Inner\n\nText\n\n';
		check(
			`${metadata}${one}${items}## ⟦One⟧\n\n${more}## ⟦1. ONE (optional)⟧\n\n${more}`,
			twice('One'),
			twice('1. ONE (optional)'),
		);
	});

	test('a subsection', () => {
		check(`${metadata}${one}### ⟦Inner⟧\n\nMore\n\n${items}`, twice('Inner'));
	});

	test('one that is empty, or that does not apply', () => {
		check(
			`${metadata}${one}### ⟦⟦Inner⟧⟧\n\n${items}`,
			twice('Inner'),
			'warning empty-section: The section `Inner` is empty: write it, or say "N/A"',
		);
		check(`${metadata}${one}### ⟦Inner⟧\n\nN/A\n\n${items}`, twice('Inner'));
	});
});

describe('near misses', () => {
	test('sections that repeat', () => {
		check(`${metadata}${one}${items}### Some\n\nText\n\n### Some\n\nText\n`);
		check(`${metadata}${one}${items}## Notes\n\nText\n\n## Notes\n\nText\n`);
	});

	test('the same heading under another section', () => {
		check(`${metadata}${one}${items}### Inner\n\nText\n\n### One\n\nText\n`);
		check(`${metadata}${one}#### Inner\n\nText\n\n${items}`);
	});

	test('sections of the author', () => {
		check(
			`${metadata}${one}### Own\n\nText\n\n### Own\n\nText\n\n${items}## Own\n\nText\n\n## Own\n\nText\n`,
		);
	});

	test('a heading that is not quite the same', () => {
		check(`${metadata}${one}${items}## One and all\n\nText\n`);
	});
});

test('the error handling of an integration is not that of the document', () => {
	checkWith(
		{ settings: { rules: { 'missing-section': 'off', 'missing-field': 'off' } } },
		architecture(`
			## Integration Details

			### Stripe

			**Error Handling:**

			- 4xx errors: Logged

			#### Error Handling

			Text

			## Error Handling

			Text
		`),
	);
});

test('a suppression at the section covers it', () => {
	const comment = '<!-- archdocs-disable-next-line duplicate-section -->';
	check(`${metadata}${one}${comment}\n\n### Inner\n\nMore\n\n${items}`);
	check(`${metadata}${one}### Inner <!-- archdocs-disable-line duplicate-section -->\n\nMore\n\n${items}`);
});

test('nothing in a document without template', () => {
	checkPart('# Notes\n\n## One\n\nText\n\n## One\n\nText\n');
});
