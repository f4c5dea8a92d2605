import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { fix, fixesIn } from '#test/support/fixes.ts';
import { note, noteOptions, noteParts } from '#test/support/noteTemplate.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';

test('a section that is missing comes at its place with what the template has in it', () => {
	fix(
		'Insert the section `Parts` after `Purpose`',
		note('## Purpose\n\nText.\n\n## Limits\n\nNone.\n'),
		note(`## Purpose\n\nText.\n\n${noteParts}## Limits\n\nNone.\n`),
		noteOptions,
	);
	fix(
		'Insert the section `Purpose` before `Parts`',
		note(`${noteParts}## Limits\n\nNone.\n`),
		note(`## Purpose\n\n[What it is for]\n\n${noteParts}## Limits\n\nNone.\n`),
		noteOptions,
	);
});

test('all that are missing come at once', () => {
	fix(
		'Insert all 2 missing sections',
		note('## Purpose\n\nText.\n'),
		note(`## Purpose\n\nText.\n\n${noteParts}## Limits\n\n[What it cannot do]\n`),
		noteOptions,
	);
	fix(
		'Insert all 3 missing sections',
		note('Text.'),
		note(`Text.\n\n## Purpose\n\n[What it is for]\n\n${noteParts}## Limits\n\n[What it cannot do]\n`),
		noteOptions,
	);
});

test('what stands between the sections that come at once is not written again', () => {
	const before = note(noteParts);
	const all = fixesIn(before, noteOptions).find(({ title }) => title === 'Insert all 2 missing sections');
	const insertion = (at: number, text: string) => ({ span: { start: at, end: at }, text });
	deepEqual(all?.edits, [
		insertion(before.indexOf('## Parts'), '## Purpose\n\n[What it is for]\n\n'),
		insertion(before.length, '## Limits\n\n[What it cannot do]\n'),
	]);
});

test('a section that does not apply says why', () => {
	const before = note('## Purpose\n\nText.\n\n## Limits\n\nNone.\n');
	fix(
		'Mark `Parts` as not applicable…',
		before,
		note('## Purpose\n\nText.\n\n## Parts\n\n<!-- archdocs: n/a no database -->\n\n## Limits\n\nNone.\n'),
		noteOptions,
	);
	const asked = fixesIn(before, noteOptions).filter((it) => it.fix.asksReason);
	deepEqual(
		asked.map(({ title }) => title),
		['Mark `Parts` as not applicable…'],
	);
});

test('nothing is put into a fence that nobody has closed', () => {
	fix('Insert the section `Parts` after `Purpose`', note('## Purpose\n\n```\nText.\n'), null, noteOptions);
});

test('a heading that the template has two levels below stands one below in the document', () => {
	const skipping = ownTemplate(`> **Type:** Note
> **Status:** [draft/active]

# [Name]

## Purpose

#### Scope

[What it is for]
`);
	fix(
		'Mark `Scope` as not applicable…',
		note('## Purpose\n\nText.\n'),
		note('## Purpose\n\nText.\n\n### Scope\n\n<!-- archdocs: n/a no database -->\n'),
		{ context: following(skipping) },
	);
});
