import { equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { isTemplated } from '#language/analysis/documentAnalysis.ts';
import { hover } from '#language/hover/hover.ts';
import { analyze, architecture } from '../../support/check.ts';
import { fixture } from '../../support/fixture.ts';

/** What is shown at the cursor `‸`, and the text it is shown for. */
function shownAt(marked: string): { readonly markdown: string; readonly about: string } | undefined {
	const { text, cursor } = fixture(marked);
	const analysis = analyze(text);
	if (!isTemplated(analysis)) return undefined;
	const shown = hover(analysis, cursor ?? 0);
	return shown && { markdown: shown.markdown, about: text.slice(shown.span.start, shown.span.end) };
}

const sections = architecture(`
	## Con‸figuration

	### Environment Variables

	| Variable | Required | Default | Description | Example |
	| --- | --- | --- | --- | --- |
	| \`PORT\` | ✓ | — | [What this controls] | \`1\` |
`);

test('a heading says what the template says, and how far the section is', () => {
	const shown = shownAt(sections.replace('Con‸fig', 'Config').replace('### Env', '### En‸v'));
	match(shown?.markdown ?? '', /Give each variable a row of its own/);
	match(shown?.markdown ?? '', /\*\*1 of 2\*\* places filled \(50 %\)/);
	equal(shown?.about, 'Environment Variables');
});

test('a section counts what is in the sections inside', () => {
	match(shownAt(sections)?.markdown ?? '', /\*\*1 of 2\*\* places filled/);
});

test('optional and repeating sections say so', () => {
	match(shownAt(architecture('## Common Got‸chas\n\n### Slow\n\nText.\n'))?.markdown ?? '', /Optional/);
	match(shownAt(architecture('## Common Gotchas\n\n### Sl‸ow\n\nText.\n'))?.markdown ?? '', /any number/);
});

test('a metadata value says the other values, a Status what each does', () => {
	const text = architecture('## Overview\n\nText.\n');
	const status = shownAt(text.replace('active', 'act‸ive'));
	match(status?.markdown ?? '', /- `draft`: findings of a draft are information/);
	match(status?.markdown ?? '', /- `deprecated`: /);
	equal(status?.about, 'active');
	match(shownAt(text.replace('**Focus', '**Fo‸cus'))?.markdown ?? '', /- `critical`\n- `high`/);
	match(
		shownAt(text.replace('Architecture', 'Archi‸tecture'))?.markdown ?? '',
		/template that the document follows/,
	);
});

test('the header of a table says what the template shows there', () => {
	const shown = shownAt(sections.replace('Con‸fig', 'Config').replace('| Default', '| Def‸ault'));
	match(
		shown?.markdown ?? '',
		/^\*\*Default\*\*\n\nIn the template: `—`, `` `false` ``\n\nGive each variable/,
	);
	equal(shown?.about, 'Default');
});

test('a hint that lost its brackets is explained like the placeholder', () => {
	const shown = shownAt(
		sections.replace('Con‸fig', 'Config').replace('[What this controls]', 'What th‸is controls'),
	);
	match(
		shown?.markdown ?? '',
		/^In \*\*Description\*\* of \*\*Environment Variables\*\*, the template asks for/,
	);
	equal(shown?.about, 'What this controls');
});

test('nothing is said of the author’s own sections, columns and keys', () => {
	ok(shownAt(architecture('## My o‸wn\n\nText.\n')) === undefined);
	ok(shownAt(sections.replace('Con‸fig', 'Config').replace('| Default', '| Mi‸ne')) === undefined);
	ok(shownAt(architecture('## Overview\n\nTe‸xt.\n')) === undefined);
});
