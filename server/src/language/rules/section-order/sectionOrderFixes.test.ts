import { ok } from 'node:assert/strict';
import { test } from 'node:test';
import { fix, fixesIn } from '#test/support/fixes.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';

const template = ownTemplate(`> **Type:** Note
> **Status:** [draft/active]

# [Name]

## Purpose

[What it is for]

## Parts

| Part | Role |
| --- | --- |
| [Name] | [What it does] |

## Limits

[What it cannot do]
`);

const options = { context: following(template) };

const note = (body: string) => `> **Type:** Note\n> **Status:** active\n\n# A note\n\n${body}`;

const parts = '## Parts\n\n| Part | Role |\n| --- | --- |\n| [Name] | [What it does] |\n\n';

test('a section that stands at another place moves with everything under it', () => {
	fix(
		'Move `Limits` after `Parts`',
		note(`## Limits\n\nNone.\n\n### More\n\nText.\n\n## Purpose\n\nText.\n\n${parts}`),
		note(`## Purpose\n\nText.\n\n${parts}## Limits\n\nNone.\n\n### More\n\nText.\n`),
		options,
	);
});

test('nothing moves into or out of a region that is silenced', () => {
	const before = note(`## Limits\n\nNone.\n\n<!-- archdocs-disable -->\n\n## Purpose\n\nText.\n\n${parts}`);
	ok(fixesIn(before, options).every(({ title }) => !title.startsWith('Move')));
});
