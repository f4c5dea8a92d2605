import { match } from 'node:assert/strict';
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

test('a section that is empty gets what the template has there, or a word', () => {
	const before = note(`## Purpose\n\n${parts}## Limits\n`);
	fix(
		'Insert what the template has in `Purpose`',
		before,
		note(`## Purpose\n\n[What it is for]\n\n${parts}## Limits\n`),
		options,
	);
	fix('Write `N/A`', before, note(`## Purpose\n\nN/A\n\n${parts}## Limits\n`), options);
	const last = fixesIn(before, options).filter(
		({ title }) => title === 'Mark `Limits` as not applicable…',
	)[0];
	match(last?.text ?? '', /## Limits\n\n<!-- archdocs: n\/a no database -->\n$/);
});
