import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../support/check.ts';
import { factsOf } from '../../support/describeFacts.ts';
import { dedent } from '../../support/fixture.ts';
import { following, ownTemplate } from '../../support/ownTemplate.ts';

/** `Key=value` of each pair that belongs to the metadata of a text. */
function pairsOf(text: string): readonly string[] {
	return factsOf(dedent(text), 'pairs').map((line) => line.replace(/^\S+ /, '').replace(/ from .*/s, ''));
}

/** The forms in which public documents write their metadata. */
const forms: readonly (readonly [name: string, text: string, ...pairs: string[]])[] = [
	['one pair to a line', '> **Type:** A\n> **Status:** draft\n', 'Type=A', 'Status=draft'],
	['the colon behind the bold', '> **Type**: A\n> **Status**: draft\n', 'Type=A', 'Status=draft'],
	['underscores', '> __Type:__ A\n', 'Type=A'],
	['not bold', '> Type: A\n> Status: draft\n', 'Type=A', 'Status=draft'],
	['several to a line, middle dots', '> **Type:** A · **Status:** draft\n', 'Type=A', 'Status=draft'],
	[
		'several to a line, dashes',
		'> **Type:** A — **Status:** draft – **Owner:** @x\n',
		'Type=A',
		'Status=draft',
		'Owner=@x',
	],
	['several to a line, pipes', '> **Type:** A | **Status:** draft\n', 'Type=A', 'Status=draft'],
	['several to a line, bullets', '> Type: A • Status: draft\n', 'Type=A', 'Status=draft'],
	['behind the title', '# Title\n\n> **Type:** A\n', 'Type=A'],
	['behind a paragraph', 'Text\n\n> **Type:** A\n', 'Type=A'],
	['in two quotes', '> **Type:** A\n\n# Title\n\n> **Status:** draft\n', 'Type=A', 'Status=draft'],
	['in two paragraphs of a quote', '> **Type:** A\n>\n> **Status:** draft\n', 'Type=A', 'Status=draft'],
	['without a space behind the mark', '>**Type:** A\n>**Status:** draft\n', 'Type=A', 'Status=draft'],
	['a lazy line', '> **Type:** A\n**Status:** draft\n', 'Type=A', 'Status=draft'],
	[
		'trailing prose',
		'> **Status:** refined 2026-06-11 after review: all of it\n',
		'Status=refined 2026-06-11 after review: all of it',
	],
	['keys of several words', '> **Last reviewed by:** Ana\n', 'Last reviewed by=Ana'],
	[
		'extra keys',
		'> **Type:** A\n> **Ticket:** [X-1](https://example.com)\n',
		'Type=A',
		'Ticket=[X-1](https://example.com)',
	],
	['other languages', '> **Typ:** A\n> **状态:** 草稿\n', 'Typ=A', '状态=草稿'],
	['an empty value', '> **Type:** A\n> **Owner:**\n', 'Type=A', 'Owner='],
	['a comment behind the value', '> **Type:** A <!-- note -->\n', 'Type=A'],
	['two spaces at the end of the line', '> **Type:** A  \n> **Status:** draft  \n', 'Type=A', 'Status=draft'],
	['front matter', '---\ntype: A\nstatus: draft\n---\n', 'type=A', 'status=draft'],
	['front matter with quotes', '---\ntype: "A"\nstatus: \'draft\'\n---\n', 'type=A', 'status=draft'],
	['front matter with a list', '---\ntype: A\ntags: [x, y]\nmore:\n  - z\n---\n', 'type=A', 'tags=', 'more='],
	['front matter with comments', '---\n# type: B\ntype: A # note\n---\n', 'type=A'],
	['front matter with an empty value', '---\ntype:\n---\n', 'type='],
	['front matter that is no YAML', '---\n{{{: [\n---\n'],
	['front matter that is a list', '---\n- type: A\n---\n'],
	['front matter without an end', '---\ntype: A\n\n# Title\n'],
	['front matter below text', 'Text\n\n---\ntype: A\n---\n'],
	['below the first section', '# T\n\n## One\n\n> **Type:** A\n'],
	['a quotation', '> He said: it works\n', 'He said=it works'],
	['no colon', '> **Type** A\n'],
	['an address', '> https://example.com\n'],
	['a time', '> At 12:30 we meet\n'],
	['an alert', '> [!NOTE]\n> Text\n'],
	['a list in a quote', '> - **Type:** A\n'],
	['a fence in a quote', '> ```\n> Type: A\n> ```\n'],
	['no quote', '**Type:** A\n'],
];

for (const [name, text, ...pairs] of forms) {
	test(name, () => {
		deepEqual(pairsOf(text), pairs);
	});
}

test('exact spans of keys and values', () => {
	deepEqual(factsOf('> **Type:**  A 🚀 ·  Status : x\n> Owner: [@team] \n', 'pairs'), [
		'quote Type=A 🚀 from ‹Type› ‹A 🚀›',
		'quote Status=x from ‹Status› ‹x›',
		'quote Owner=[@team] from ‹Owner› ‹[@team]›',
	]);
	deepEqual(factsOf('---\n"type" : "A"\nowner:   [@team]\n---\n', 'pairs'), [
		'front-matter type=A from ‹"type"› ‹"A"›',
		'front-matter owner= from ‹owner› ‹›',
	]);
});

const statuses: readonly (readonly [value: string, status: string])[] = [
	['draft', 'draft'],
	['Draft', 'draft'],
	['**draft**', 'draft'],
	['`draft`', 'draft'],
	['🟡 draft', 'draft'],
	['draft (since May)', 'draft'],
	['draft, see below', 'draft'],
	['in review', 'draft'],
	['WIP', 'draft'],
	['proposed', 'draft'],
	['Entwurf', 'draft'],
	['草稿', 'draft'],
	['active', 'active'],
	['accepted', 'active'],
	['Approved by Ana', 'active'],
	['live', 'active'],
	['有効', 'active'],
	['deprecated', 'deprecated'],
	['superseded by ADR-12', 'deprecated'],
	['rejected', 'deprecated'],
	['archived', 'deprecated'],
	['retired', 'deprecated'],
	['refined 2026-06-11 after review', 'active'],
	['drafty', 'active'],
	['draft/active/deprecated', 'active'],
	['[draft/active/deprecated]', 'active'],
	['', 'active'],
];

for (const [value, status] of statuses) {
	test(`Status: ${JSON.stringify(value)} counts as ${status}`, () => {
		const text = `> **Type:** Architecture\n> **Status:** ${value}\n`;
		deepEqual(analyze(text).statusClass, status);
	});
}

const template = ownTemplate(
	'> **Type:** Service\n> **Owner:** [@team]\n> **Status:** [draft/active/deprecated]\n\n# [Name]\n\n## One\n\n[some text]\n',
);

const separators = ['\n> ', '  \n> ', '\n>\n> ', ' · ', ' | ', ' — ', ' – ', ' • '];
const keyForms: readonly (readonly [name: string, write: (key: string) => string])[] = [
	['bold', (key) => `**${key}:**`],
	['bold, the colon behind', (key) => `**${key}**:`],
	['underscores', (key) => `__${key}:__`],
	['plain', (key) => `${key}:`],
	['in another case', (key) => `**${key.toUpperCase()}:**`],
];

/** Where the block quote stands, what it says beside the keys of the template, and how the values are written. */
const whereabouts: readonly (readonly [name: string, write: (quote: string) => string])[] = [
	['before the title', (quote) => `${quote}\n\n# T`],
	['after the title', (quote) => `# T\n\n${quote}`],
	['after a paragraph', (quote) => `# T\n\nWhat it is.\n\n${quote}`],
	['between other quotes', (quote) => `> Wise words\n\n# T\n\n${quote}\n\n> More of them`],
];

const contents: readonly (readonly [name: string, ...pairs: (readonly [key: string, value: string])[]])[] = [
	['the keys', ['Type', 'Service'], ['Owner', '@a'], ['Status', 'draft']],
	['in another order', ['Status', 'draft'], ['Type', 'Service'], ['Owner', '@a']],
	[
		'with prose behind',
		['Type', 'Service'],
		['Owner', '@a, @b and others'],
		['Status', 'draft, refined 2026-06-11 after review'],
	],
	[
		'with more keys',
		['Ticket', 'X-1'],
		['Type', 'Service'],
		['Owner', '@a'],
		['Version', '2.1 (May)'],
		['Status', 'draft'],
	],
];

for (const [where, place] of whereabouts) {
	for (const [what, ...pairs] of contents) {
		test(`${where}, ${what}: whatever the separators and the keys, nothing is missing`, () => {
			for (const separator of separators) {
				for (const [form, writeKey] of keyForms) {
					const quote = `> ${pairs.map(([key, value]) => `${writeKey(key)} ${value}`).join(separator)}`;
					const text = `${place(quote)}\n\n## One\n\nText.\n`;
					const analysis = analyze(text, { context: following(template) });
					const { recognition } = analysis;
					const message = `${form}, parted by ${JSON.stringify(separator)}`;
					deepEqual(
						[recognition.reason.id, analysis.statusClass, analysis.findings],
						['metadata', 'draft', []],
						message,
					);
				}
			}
		});
	}
}

test('front matter beside a quote, and alone', () => {
	for (const text of [
		'---\ntype: Service\nowner: "@a"\nstatus: draft # for now\ntags: [a, b]\n---\n\n# T\n',
		"---\nTYPE: Service\nOwner: |\n  @a\nStatus: 'draft'\n---\n# T\n",
		'---\nowner: "@a"\nlayout: page\n---\n\n# T\n\n> **Type:** Service · **Status:** draft\n',
		'---\ntype: page\n---\n\n> **Type:** Service\n> **Owner:** @a\n\n# T\n\n> Status: draft\n',
	]) {
		const analysis = analyze(`${text}\n## One\n\nText.\n`, {
			context: following(template),
		});
		const { recognition } = analysis;
		deepEqual(
			[recognition.reason.id, analysis.statusClass, analysis.findings],
			['metadata', 'draft', []],
			text,
		);
	}
});
