import { test } from 'node:test';
import { fix } from '#test/support/fixes.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';

const parts = ownTemplate(`> **Type:** Note
> **Status:** [draft/active]

# [Name]

## Parts

| Component | Location(s) |
| --- | --- |
| API | \`src/api/\` · \`src/routes/\` |
| Jobs | \`src/jobs/\` |
`);

const note = (rows: string) =>
	`> **Type:** Note\n> **Status:** active\n\n# A\n\n## Parts\n\n| Component | Location(s) |\n| --- | --- |\n${rows}`;
const samples = ['| API | `src/api/` · `src/routes/` |', '| Jobs | `src/jobs/` |'] as const;

test('rows of the template go, or stay on purpose', () => {
	const options = { context: following(parts) };
	const before = note(`${samples.join('\n')}\n`);
	fix('Delete these 2 rows', before, note(''), options);
	fix(
		'Keep the text as it is',
		before,
		note(`${samples[0].slice(0, -1)}<!-- archdocs-disable-line sample-text --> |\n${samples[1]}\n`),
		options,
	);
});

test('of the paths that the template gives as alternatives, one is kept', () => {
	fix(
		'Keep `src/routes/` only',
		note('| API | `src/api/` · `src/routes/` |\n| Mail | `src/mail/` |\n'),
		note('| API | `src/routes/` |\n| Mail | `src/mail/` |\n'),
		{ context: following(parts) },
	);
});
