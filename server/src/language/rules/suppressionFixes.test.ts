import { test } from 'node:test';
import { architecture, fragment } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';

const quiet = fragment();
const here = 'Disable `unfilled-placeholder` here';
const line = '<!-- archdocs-disable-line unfilled-placeholder -->';
const block = '<!-- archdocs-disable-next-line unfilled-placeholder -->\n\n';

/** The comment stands where it changes nothing of the document but what is said of it. */
const places: readonly (readonly [name: string, before: string, after: string])[] = [
	['text', 'Text.\n[What this controls] is more.\n', `Text.\n[What this controls] is more. ${line}\n`],
	['an item', '- a\n- [What this controls]\n- b\n', `- a\n- [What this controls] ${line}\n- b\n`],
	['a quote', '> [What this controls]\n', `> [What this controls] ${line}\n`],
	[
		'a row: inside of its last cell',
		'| A | B |\n| --- | --- |\n| [What this controls] | b |\n',
		`| A | B |\n| --- | --- |\n| [What this controls] | b ${line} |\n`,
	],
	[
		'a heading',
		'## Use of [What this controls]\n\nText.\n',
		`${block}## Use of [What this controls]\n\nText.\n`,
	],
	[
		'code',
		'```sql\nCREATE TABLE [table_name] (\n```\n',
		`${block}\`\`\`sql\nCREATE TABLE [table_name] (\n\`\`\`\n`,
	],
];

for (const [name, before, after] of places)
	test(`a finding is silenced in ${name}`, () => fix(here, architecture(before), architecture(after), quiet));

test('no comment can stand in front matter', () => {
	fix(
		here,
		'---\ntype: Architecture\nowner: me\nstatus: "[draft/active/deprecated]"\n---\n\n# A\n',
		null,
		quiet,
	);
});

test('a rule is silenced in the document, unless a comment enables it again', () => {
	const before = architecture('[What this controls]\n');
	fix(
		'Disable `unfilled-placeholder` in this document',
		before,
		`<!-- archdocs-disable unfilled-placeholder -->\n\n${before}`,
		quiet,
	);
	fix(
		'Disable `unfilled-placeholder` in this document',
		`${before}\n<!-- archdocs-enable -->\n`,
		null,
		quiet,
	);
});
