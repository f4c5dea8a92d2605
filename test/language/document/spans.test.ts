import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf } from '#language/document/document.ts';
import { findingsOf, service } from '../../support/check.ts';
import { allFactsOf } from '../../support/describeFacts.ts';
import { dedent } from '../../support/fixture.ts';
import { projectFile } from '../../support/projectFile.ts';
import { textVariants } from '../../support/textVariants.ts';

const core: Readonly<Record<string, string>> = {
	'front matter': `
		---
		type: Architecture
		owner: "[@team]"
		status: TBD
		tags: [a, b]
		---

		# [Own name]
	`,
	'metadata in a quote': `
		> **Type:** Architecture · **Status:** [draft/active]
		> **Owner:** [@team]

		# Title
	`,
	headings: `
		Underlined [by name]
		====================

		Sub
		---

		### Three ###

		## Two [more words]
	`,
	tables: `
		| Name | Value \\| pipe |
		| :--- | ---: |
		| [two words] | \`[code]\` |
		| TBD |
		| 👩‍👩‍👧 é | e\u0301 [two words] | extra |
		a | [lazy row]
	`,
	'fields and groups': `
		**Group:**

		- **Label:** [two words]
		  and [more words]
		- Plain: TBD
			- nested: [with tab]

		*Created: YYYY-MM-DD*
		*Last Updated: YYYY-MM-DD*
	`,
	fences: `
		\`\`\`sql
		CREATE TABLE [table_name] (
			[field1] INT
		);
		\`\`\`

		> ~~~ts
		> const [Name]Schema = 1;
		> ~~~

		1. \`\`\`text
		   ┌──────┐
		   │ [one │
		   │ two] │
		   └──────┘
		   \`\`\`

			indented [two words]
	`,
	inline: `
		Text 🚀 [two words] \`\`[a] \` b\`\` <!-- note
		over lines --> [link]() ![]( ) \\<your name\\> <your name>
		{two words} {{name}} (insert it) \`[over
		lines]\`
	`,
	definitions: `
		[known] and [known][] and [text][known] and [unknown thing] and [^note]

		# Heading

		[known]: <https://example.com>
		[^note]: Text of [the note]
	`,
	'white space': '\n\n\t \n# a\t\n\n\n\n  b [c d]  \n \n\n## e  \n',
	unclosed: '# a\n\n```ts\nconst [Name]Thing = 1;\n\n# b\n',
};

for (const [name, marked] of Object.entries(core)) {
	test(`${name}: the same facts with every line end and a byte order mark`, () => {
		const text = dedent(marked);
		const expected = allFactsOf(text);
		ok(expected.length > 12, 'the fixture has facts');
		for (const { name: variant, write } of textVariants)
			deepEqual(allFactsOf(write(text)), expected, variant);
	});
}

for (const path of ['templates/architecture.md', 'examples/architecture-complete.md']) {
	test(`${path}: the same facts with every line end and a byte order mark`, () => {
		const text = projectFile(path);
		const expected = allFactsOf(text);
		for (const { name, write } of textVariants) deepEqual(allFactsOf(write(text)), expected, name);
	});
}

const before: readonly (readonly [name: string, text: string])[] = [
	['nothing', ''],
	['Latin letters', 'é Ü ß '],
	['combining characters', 'e\u0301 n\u0303 '],
	['emoji of two units', '🚀 '],
	['emoji of several characters', '👩‍👩‍👧‍👦 🏳️‍🌈 '],
	['wide characters', '日本語 、 '],
	['right to left', 'שלום مرحبا '],
	['a tab', 'a\tb\t'],
	['a no-break space', 'a\u00A0'],
	['a line separator', 'a\u2028b '],
	['a lone surrogate', 'a\uD83D b\uDE80 '],
	['a zero', 'a\u0000 '],
	['an entity', 'a &amp; b &nbsp; '],
	['an escape', 'a \\* b \\[ '],
	['a byte order mark inside', 'a\uFEFF '],
];

for (const [name, text] of before) {
	test(`exact columns after ${name}`, () => {
		const line = `x ${text}[two words] after`;
		const expected = `3:${3 + text.length} "[two words]" information unfilled-placeholder: Unfilled: \`[two words]\``;
		for (const { name: variant, write } of textVariants) {
			deepEqual(findingsOf(write(`a\n\n${line}\n`)), [expected], variant);
		}
	});

	test(`exact columns in a cell and in code after ${name}`, () => {
		const row = `| ${text}\`[API_KEY]\` | x |`;
		const marked = `| A | B |\n| - | - |\n${row}\n`;
		const column = row.indexOf('[API_KEY]') + 1;
		const expected = `3:${column} "[API_KEY]" information unfilled-placeholder: Unfilled: \`[API_KEY]\` (A)`;
		for (const { name: variant, write } of textVariants) {
			deepEqual(findingsOf(write(marked)), [expected], variant);
		}
	});
}

test('a byte order mark moves the first line only', () => {
	const text = '[two words]\n[more words]\n';
	const said = (place: string) => `${place} information unfilled-placeholder: Unfilled: `;
	deepEqual(findingsOf(`\uFEFF${text}`), [
		`${said('1:2 "[two words]"')}\`[two words]\``,
		`${said('2:1 "[more words]"')}\`[more words]\``,
	]);
});

test('a slice may run over chunks', () => {
	const text = 'one\n\n# two\n\n# three\n';
	const document = service.parser.parse(text);
	equal(document.chunks.length, 3);
	equal(sliceOf(document, { start: 2, end: 16 }), text.slice(2, 16));
	equal(sliceOf(document, { start: 0, end: text.length }), text);
	equal(sliceOf(document, { start: 5, end: 5 }), '');
});
