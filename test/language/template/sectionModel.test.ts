import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf } from '#language/document/document.ts';
import type { BareHint } from '#language/template/bareHint.ts';
import type { Template, TemplateSection } from '#language/template/template.ts';
import { service } from '../../support/check.ts';
import { everyTemplate } from '../../support/everyTemplate.ts';
import { dedent } from '../../support/fixture.ts';
import { ownTemplate } from '../../support/ownTemplate.ts';
import { textVariants } from '../../support/textVariants.ts';

function only(body: string): TemplateSection {
	const [section] = ownTemplate(`> **Type:** X\n\n## A\n\n${dedent(body)}`).sections;
	if (section === undefined) throw new Error('There is no section.');
	return section;
}

/** What a hint says, its tokens drawn. */
function drawn({ text, tokens }: BareHint): string {
	let result = text;
	for (const { start, end } of [...tokens].reverse())
		result = `${result.slice(0, start)}⟦${result.slice(start, end)}⟧${result.slice(end)}`;
	return result;
}

test('groups, with the fields and tables under them', () => {
	const { groups, fields, tables } = only(`
		- Plain: [one value]

		**First Group:**

		- Type: [two values]
		- Type: [three values]

		**Second:**

		| A |
		| --- |
		| [cell text] |

		**Type:** [four values]
	`);
	deepEqual(groups, [
		{ label: 'First Group', key: 'first group' },
		{ label: 'Second', key: 'second' },
	]);
	deepEqual(
		fields.map(({ label, group, tokens, count }) => [label, group, tokens, count]),
		[
			['Plain', undefined, 1, 1],
			['Type', 'first group', 1, 2],
			['Type', 'second', 1, 1],
		],
	);
	deepEqual(
		tables.map(({ group, tokens }) => [group, tokens]),
		[['second', 1]],
	);
});

test('a break ends a group', () => {
	const { fields } = only('**First:**\n\n- A: [one value]\n\n***\n\n- B: [two values]\n');
	deepEqual(
		fields.map(({ label, group }) => [label, group]),
		[
			['A', 'first'],
			['B', undefined],
		],
	);
});

test('rows: their cells, and how many tokens they have', () => {
	const { tables } = only(`
		| Name | Kind | Use |
		| --- | --- | --- |
		| \`[NAME_1]\` | API | [What for] |
		| DB | Store | **Keeps** \\| it |
		| [Name] | [a/b] |
	`);
	deepEqual(tables[0]?.rows, [
		{ cells: ['`[NAME_1]`', 'API', '[What for]'], tokens: 2 },
		{ cells: ['DB', 'Store', '**Keeps** \\| it'], tokens: 0 },
		{ cells: ['[Name]', '[a/b]'], tokens: 2 },
	]);
	equal(tables[0]?.tokens, 4);
	deepEqual(
		tables[0]?.columns.map(({ title, tokens, choices, samples, hints }) => ({
			title,
			tokens,
			choices,
			samples: [...samples],
			hints: hints.map(drawn),
		})),
		[
			{ title: 'Name', tokens: 1, choices: [], samples: ['DB'], hints: ['`⟦NAME_1⟧`', '⟦Name⟧'] },
			{ title: 'Kind', tokens: 1, choices: ['a', 'b'], samples: ['API', 'Store'], hints: [] },
			{ title: 'Use', tokens: 1, choices: [], samples: ['**Keeps** \\| it', ''], hints: ['⟦What for⟧'] },
		],
	);
});

test('lists of samples: those with a line that has neither token nor empty link', () => {
	const { sampleLists } = only(`
		- Use the house style
		- [Another rule of yours]

		***

		- [Only tokens]
		- [A link]()

		***

		- [ ] A task
		- [x] Another

		***

		1. First
		2.  Second
		    - and what is in it
	`);
	deepEqual(sampleLists, [
		{ items: ['Use the house style', '[Another rule of yours]'], samples: 1 },
		{ items: ['First', 'Second - and what is in it'], samples: 2 },
	]);
});

test('languages of its code, each once; variants under bold labels', () => {
	const { languages, variants, bodyTokens } = only(`
		**SQL:**

		\`\`\`SQL title
		CREATE TABLE [table_name] ([field1] INT);
		\`\`\`

		**Prisma:**

		\`\`\`prisma
		model [ModelName] {}
		\`\`\`

		***

		\`\`\`sql
		SELECT [field1];
		\`\`\`

		\`\`\`
		plain
		\`\`\`

		    indented
	`);
	deepEqual(languages, ['sql', 'prisma']);
	deepEqual(variants, [
		{ group: 'sql', tokens: 2 },
		{ group: 'prisma', tokens: 1 },
	]);
	equal(bodyTokens, 1);
});

test('what a section is when it is empty, guided or only a token', () => {
	equal(only('').empty, true);
	equal(only('---\n').empty, true);
	const guided = only('<!-- Say  what\nis to be said. -->\n\n<!-- archdocs: optional -->\n');
	deepEqual([guided.empty, guided.guidance.length, guided.optional], [true, 1, true]);
	deepEqual([only('[some text]\n').empty, only('[some text]\n').bodyTokens], [false, 1]);
});

test('the footer: labelled lines below the last break, with roles', () => {
	const { footer, sections } = ownTemplate(`
		> **Type:** X

		## A

		**Inside:** [some text]

		---

		*Created: YYYY-MM-DD*
		*Zuletzt geändert: YYYY-MM-DD* <!-- archdocs: optional -->
		**Printed:** [by whom]
		*Stand: YYYY-MM-DD* <!-- archdocs: role=updated -->
	`);
	deepEqual(
		footer.map(({ label, role, tokens, optional }) => [label, role, tokens, optional]),
		[
			['Created', 'created', 1, false],
			['Zuletzt geändert', 'updated', 1, true],
			['Printed', undefined, 1, false],
			['Stand', 'updated', 1, false],
		],
	);
	deepEqual(
		sections[0]?.fields.map(({ label }) => label),
		['Inside'],
	);
});

test('a template without a break has no footer', () => {
	deepEqual(ownTemplate('> **Type:** X\n\n## A\n\n*Created: YYYY-MM-DD*\n').footer, []);
});

test('hints: what headings, values and lines read like without brackets', () => {
	const template = ownTemplate(`
		> **Type:** X
		> **Owner:** [@team]
		> **Level:** [gold/silver]
		> **Date:** [YYYY-MM-DD]

		# [Name] of [Team]

		## Parts

		Text with [one thing] and [another thing].

		> - [a quoted item]

		[over two
		lines] and [the last one]

		- **Use:** [What for] <!-- a note -->
		- **Kind:** [small/large]

		| A |
		| --- |
		| [a cell of it] |

		\`\`\`sql
		CREATE TABLE [table_name] ([field1] INT);
		\`\`\`

		### [Part1]: [Kind1]

		[What it is]

		### [Part2]: [Kind2]

		[Same as above]
	`);
	const [parts] = template.sections;
	deepEqual(
		template.metadata.map(({ hint }) => hint && drawn(hint)),
		[undefined, '⟦@team⟧', undefined, undefined],
	);
	deepEqual(template.title?.titleHints.map(drawn), ['⟦Name⟧ of ⟦Team⟧']);
	deepEqual([...(parts?.lineHints.values() ?? [])].map(drawn), [
		'Text with ⟦one thing⟧ and ⟦another thing⟧.',
		'⟦a quoted item⟧',
		'lines] and ⟦the last one⟧',
		'CREATE TABLE ⟦table_name⟧ (⟦field1⟧ INT);',
	]);
	deepEqual(
		parts?.fields.map(({ hints }) => hints.map(drawn)),
		[['⟦What for⟧'], []],
	);
	const [twins] = parts?.children ?? [];
	deepEqual(twins?.titleHints.map(drawn), ['⟦Part1⟧: ⟦Kind1⟧', '⟦Part2⟧: ⟦Kind2⟧']);
	deepEqual([...(twins?.lineHints.keys() ?? [])], ['What it is', 'Same as above']);
});

/** Where each section stands, as the first and the last line of its span. */
function placesIn({ document, places, title }: Template): readonly string[] {
	return [...places].map(([section, { span, chunk, heading }]) => {
		const lines = sliceOf(document, span)
			.trim()
			.split(/\r\n|\r|\n/);
		const found = document.chunks[chunk]?.facts.headings[heading]?.text;
		equal(found, section.title);
		return `${section === title ? 'title ' : ''}${lines[0]} … ${lines.at(-1)}`;
	});
}

const placed = dedent(`
	> **Type:** X

	# [Name]

	Text.

	---

	## A

	[what a is]

	### [Twin1]

	[Same as below]

	### [Twin2]

	- **Use:** [What for]

	---

	## B

	[what b is]

	---

	*Created: YYYY-MM-DD*
`);

for (const { name, write } of textVariants) {
	test(`places: from the heading to what follows, breaks left out; of twins, the fullest: ${name}`, () => {
		const template = service.readTemplate(write(placed), 'file:///t.md');
		deepEqual(typeof template === 'string' ? template : [...placesIn(template)].sort(), [
			'## A … - **Use:** [What for]',
			'## B … [what b is]',
			'### [Twin2] … - **Use:** [What for]',
			'title # [Name] … [what b is]',
		]);
	});
}

for (const [name, template] of everyTemplate) {
	test(`every section of ${name} has its place`, () => {
		const sections: TemplateSection[] = [];
		const visit = (section: TemplateSection) => {
			sections.push(section);
			section.children.forEach(visit);
		};
		template.sections.forEach(visit);
		for (const section of sections) equal(template.places.has(section), true, section.title);
		equal(placesIn(template).length, sections.length + (template.title ? 1 : 0));
	});
}
