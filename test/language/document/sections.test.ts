import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { headingKey } from '#language/document/headingKey.ts';
import { outlineOf, type Section } from '#language/template/outline.ts';
import { service } from '../../support/check.ts';
import { factsOf } from '../../support/describeFacts.ts';
import { dedent } from '../../support/fixture.ts';

test('headings with their text, markers left out', () => {
	const text = dedent(`
		# One

		## Two ##

		### **Bold** \`code\` [link](https://example.com) [two words]

		Under
		lined
		=====

		Second
		---

		####### none
	`);
	deepEqual(factsOf(text, 'headings'), [
		'1 ‹One› in ‹# One›',
		'2 ‹Two› in ‹## Two ##›',
		'3 ‹**Bold** `code` [link](https://example.com) [two words]› in ‹### **Bold** `code` [link](https://example.com) [two words]›',
		'1 ‹Under\nlined› in ‹Under\nlined\n=====›',
		'2 ‹Second› in ‹Second\n---›',
	]);
});

test('an empty heading has an empty text', () => {
	deepEqual(factsOf('#\n\n## ##\n', 'headings'), ['1 ‹› in ‹#›', '2 ‹› in ‹## ##›']);
});

/** Headings that are compared as equal to `key components`. */
const same = [
	'Key Components',
	'key components',
	'KEY   COMPONENTS',
	'3. Key Components',
	'3.1 Key Components',
	'3.1.2. Key Components',
	'2) Key Components',
	'A. Key Components',
	'🧩 Key Components',
	'Key Components 🧩',
	'Key Components (if applicable)',
	'Key Components (optional)',
	'Key Components （可选）',
	'**Key Components**',
	'_Key_ `Components`',
	'[Key Components](#key-components)',
	'Key Components {#key-components}',
	'Key Components <!-- all of them -->',
	'Key Components:',
	'1. **Key Components** (optional)',
];

for (const heading of same) {
	test(`compared as Key Components: ${heading}`, () => {
		deepEqual(headingKey(heading), 'key components');
	});
}

test('what is part of a name stays', () => {
	deepEqual(headingKey('Backend / API'), 'backend / api');
	deepEqual(headingKey('C++ and C#'), 'c++ and c#');
	deepEqual(headingKey('2nd Level'), '2nd level');
	deepEqual(headingKey('(Legacy) System'), '(legacy) system');
});

function tree(sections: readonly Section[]): readonly unknown[] {
	return sections.map(({ heading, children }) =>
		children.length === 0 ? heading.text : [heading.text, ...tree(children)],
	);
}

function outline(text: string): readonly unknown[] {
	const { title, sections } = outlineOf(service.parser.parse(dedent(text)));
	return [title?.heading.text, ...tree(sections)];
}

test('sections nest by depth, below the title', () => {
	deepEqual(
		outline(`
			# Title

			## One

			### Two

			### Three

			## Four
		`),
		['Title', ['One', 'Two', 'Three'], 'Four'],
	);
});

test('a depth that is left out nests all the same', () => {
	deepEqual(outline('\n# T\n\n#### Deep\n\n## Two\n\n##### Deeper\n\n### Three\n'), [
		'T',
		'Deep',
		['Two', 'Deeper', 'Three'],
	]);
});

test('a document without a title, one with two, one whose title comes late', () => {
	deepEqual(outline('\n## One\n\n## Two\n'), [undefined, 'One', 'Two']);
	deepEqual(outline('\n# A\n\n## One\n\n# B\n\n## Two\n'), ['A', 'One', 'Two']);
	deepEqual(outline('\n## One\n\n# A\n\n## Two\n'), [undefined, 'One', 'Two']);
});

test('headings in quotes and lists are text, not sections', () => {
	deepEqual(outline('\n# A\n\n> ## Quoted\n\n- ## Item\n'), ['A']);
});

const blocks: readonly (readonly [text: string, block: string])[] = [
	['N/A', 'content n/a ‹N/A›'],
	['n/a.', 'content n/a ‹n/a.›'],
	['None', 'content n/a ‹None›'],
	['**None.**', 'content n/a ‹**None.**›'],
	['_Not applicable_', 'content n/a ‹_Not applicable_›'],
	['—', 'content n/a ‹—›'],
	['–', 'content n/a ‹–›'],
	['- None', 'content n/a ‹- None›'],
	['Keine', 'content n/a ‹Keine›'],
	['該当なし', 'content n/a ‹該当なし›'],
	['不适用', 'content n/a ‹不适用›'],
	['None of them', 'content ‹None of them›'],
	['- None\n- None', 'content ‹- None\n- None›'],
	['> N/A', 'content ‹> N/A›'],
	['`none`', 'content n/a ‹`none`›'],
	['<!-- N/A -->', 'comment ‹<!-- N/A -->›'],
	['***', 'break ‹***›'],
	['[a]: https://example.com', 'definition ‹[a]: https://example.com›'],
	['<div></div>', 'content ‹<div></div>›'],
];

for (const [text, block] of blocks) {
	test(`block: ${JSON.stringify(text)}`, () => {
		deepEqual(factsOf(`${text}\n`, 'blocks'), [block]);
	});
}
