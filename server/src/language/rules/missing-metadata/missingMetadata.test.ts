import { test } from 'node:test';
import { checkWith } from '#test/support/check.ts';
import { checkFor, following, ownTemplate } from '#test/support/ownTemplate.ts';

const template = `
	> **Type:** Own
	> **Owner:** [@team]
	> **Status:** [draft/active/deprecated]
	> **Reviewed:** YYYY-MM-DD <!-- archdocs: optional -->

	# [Title]

	## One

	[What one says]
`;

const check = checkFor(template);
const body = '\n# T\n\n## One\n\nText.\n';

test('a key that is missing stands at the one before it in the template, else at the first', () => {
	check(
		`> **⟦Type⟧:** Own\n> **Status:** active\n${body}`,
		'warning missing-metadata: The metadata lacks `Owner`: add it after `Type`',
	);
	check(
		`> **Type:** Own\n> **⟦Owner⟧:** @a\n${body}`,
		'warning missing-metadata: The metadata lacks `Status`: add it after `Owner`',
	);
});

test('all keys there: in any order and form, and by their meaning', () => {
	check(`> **Status:** active · **Maintainer:** @a\n> Type: Own\n${body}`);
	check(`---\ntype: Own\nowner: "@a"\nstatus: active\n---\n${body}`);
	check(
		`# T\n\n> **Type:** Own\n> **Owner:** @a\n> **Status:** active\n> **Since:** 2020\n\n## One\n\nText.\n`,
	);
});

test('the Type is not missed where the configuration names the template', () => {
	const glob = { glob: '*.md', type: 'Own' };
	const context = { ...following(ownTemplate(template)), glob };
	checkWith({ context }, `> **Owner:** @a\n> **Status:** active\n${body}`);
});

const lacks = (key: string, place: string) =>
	`warning missing-metadata: The metadata lacks \`${key}\`: add it ${place}`;
const byGlob = (marked: string, ...expected: readonly string[]) => {
	const context = { ...following(ownTemplate(template)), glob: { glob: '*.md', type: 'Own' } };
	checkWith({ context }, marked, ...expected);
};

test('all at the same place, where only the Type is there', () => {
	check(`> **⟦⟦Type⟧⟧:** Own\n${body}`, lacks('Owner', 'after `Type`'), lacks('Status', 'after `Type`'));
});

test('before the first key, where none is before it in the template', () => {
	byGlob(`> **⟦Status⟧:** active\n${body}`, lacks('Owner', 'before `Status`'));
	byGlob(`> **⟦Since⟧:** 2020\n> **Status:** active\n${body}`, lacks('Owner', 'before `Since`'));
});

test('before the title, else before the first section, where there is no metadata', () => {
	byGlob('# ⟦⟦T⟧⟧\n\n## One\n\nText.\n', lacks('Owner', 'before `T`'), lacks('Status', 'before `T`'));
	byGlob('## ⟦⟦One⟧⟧\n\nText.\n', lacks('Owner', 'before `One`'), lacks('Status', 'before `One`'));
});

test('each form of metadata counts', () => {
	for (const by of ['·', '|', '—', '•'])
		check(
			`# T\n\n> **Type:** Own ${by} **Owner:** @a ${by} **Status:** active, refined 2026-06-11\n\n## One\n\nText.\n`,
		);
	check('> **Type:** Own\n\n# T\n\n> Owner: @a\n> Status: active\n\n## One\n\nText.\n');
	check(`---\nowner: "@a"\n---\n\n> **Type:** Own\n> **Status:** active\n${body}`);
	check(`> **Type**: Own\n> __Owner:__ @a\n> **STATUS:** active\n${body}`);
});

test('a synonym counts by its meaning, another word does not', () => {
	for (const key of ['Maintainer', 'Owners', 'Verantwortlich', '担当者'])
		check(`> **Type:** Own\n> **${key}:** @a\n> **Status:** active\n${body}`);
	check(`> **⟦Type⟧:** Own\n> **Team:** @a\n> **Status:** active\n${body}`, lacks('Owner', 'after `Type`'));
});

test('an empty value is there, and metadata below the first section is none', () => {
	check(`> **Type:** Own\n> **Owner:**\n> **Status:** active\n${body}`);
	check(
		`> **⟦Type⟧:** Own\n> **Status:** active\n${body}\n> **Owner:** @a\n`,
		lacks('Owner', 'after `Type`'),
	);
});

test('suppressions', () => {
	check(`> **Type:** Own <!-- archdocs-disable-line missing-metadata -->\n> **Status:** active\n${body}`);
	check(`<!-- archdocs-disable-next-line missing-metadata -->\n\n> **Type:** Own\n${body}`);
});
