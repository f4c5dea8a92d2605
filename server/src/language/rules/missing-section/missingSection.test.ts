import { describe, test } from 'node:test';
import { changed } from '#test/support/changed.ts';
import { architecture, checkWhole } from '#test/support/check.ts';
import { dedent } from '#test/support/fixture.ts';
import { checkFor } from '#test/support/ownTemplate.ts';

const check = checkFor(`
	> **Type:** Service

	# [Name]

	## Overview

	[What it does]

	## Parts

	### First

	[What the first part does]

	### Second (optional)

	[What the second part does]

	### Third

	| Name | Use |
	| --- | --- |
	| [Name of it] | [Use of it] |

	## Incidents

	### [Incident1]

	- **Symptom:** [What was seen]

	## Storage

	<!-- archdocs: one-of -->

	### SQL

	[The tables]

	### Files

	[The folders]

	## Limits

	<!-- archdocs: optional -->

	[What it does not do]

	## Owners

	[Who to ask]
`);

const complete = dedent(`
	> **Type:** Service

	# Mail

	## Overview

	Sends mail.

	## Parts

	### First

	Takes orders.

	### Third

	| Name | Use |
	| --- | --- |
	| Queue | Keeps mail |

	## Incidents

	### Mail was late

	- **Symptom:** Nobody got any

	## Storage

	### SQL

	One table.

	## Owners

	Ana.
`);

const missing = (section: string, place: string) =>
	`warning missing-section: The section \`${section}\` is missing: add it ${place}`;

/** The complete document with the part from one heading up to another taken out, and a heading drawn. */
function without(from: string, to: string, drawn: string): string {
	const start = complete.indexOf(from);
	const end = to === '' ? complete.length : complete.indexOf(to);
	const rest = complete.slice(0, start) + complete.slice(end);
	return changed(rest, drawn, drawn.replace(/^(#+ )?(.*)$/, '$1⟦$2⟧'));
}

test('a document without what is optional is complete', () => {
	check(complete);
});

describe('one finding at the nearest neighbour that is there', () => {
	test('the section before it in the template', () => {
		check(without('## Owners', '', '## Storage'), missing('Owners', 'after `Storage`'));
		check(without('### Third', '## Incidents', '### First'), missing('Third', 'after `First`'));
	});

	test('the section behind it, where none is before', () => {
		check(without('## Overview', '## Parts', '## Parts'), missing('Overview', 'before `Parts`'));
		check(without('### First', '### Third', '### Third'), missing('First', 'before `Third`'));
	});

	test('the section around, where there is no other', () => {
		const two = without('### First', '## Incidents', '## Parts').replace('⟦Parts⟧', '⟦⟦Parts⟧⟧');
		check(two, missing('First', 'under `Parts`'), missing('Third', 'under `Parts`'));
	});

	test('the title, where there is no section', () => {
		check(
			'> **Type:** Service\n\n# ⟦⟦⟦⟦⟦Mail⟧⟧⟧⟧⟧\n\nText.\n',
			...['Overview', 'Parts', 'Incidents', 'Storage', 'Owners'].map((it) => missing(it, 'under `Mail`')),
		);
	});

	test('of the sections that are there, the nearest', () => {
		const text = without('## Overview', '## Storage', '## Storage').replace('⟦Storage⟧', '⟦⟦⟦Storage⟧⟧⟧');
		check(
			text,
			missing('Overview', 'before `Storage`'),
			missing('Parts', 'before `Storage`'),
			missing('Incidents', 'before `Storage`'),
		);
	});

	test('behind the last of several that are one section', () => {
		const text = changed(
			complete,
			'## Storage',
			'### Mail was lost\n\n- **Symptom:** None came\n\n## Storage',
		);
		check(text);
	});
});

test('nothing is said of what would be in a section that is missing', () => {
	check(without('## Parts', '## Incidents', '## Overview'), missing('Parts', 'after `Overview`'));
	check(without('## Storage', '## Owners', '## Incidents'), missing('Storage', 'after `Incidents`'));
});

describe('what is optional', () => {
	test('is never missing, and may be there', () => {
		check(changed(complete, '## Owners', '## Limits\n\nNo attachments.\n\n## Owners'));
		check(changed(complete, '### Third', '### Second\n\nSends.\n\n### Third'));
		check(changed(complete, '### Third', '### Second (optional)\n\nSends.\n\n### Third'));
	});

	test('what an optional section requires is required where it is there', () => {
		const optional = checkFor(
			'> **Type:** X\n\n## A\n\n[some text]\n\n## B (optional)\n\n### C\n\n[more text]\n\n### D\n\n[last text]\n',
		);
		optional('> **Type:** X\n\n## A\n\nText\n');
		optional('> **Type:** X\n\n## A\n\nText\n\n## B\n\n### ⟦C⟧\n\nText\n', missing('D', 'after `C`'));
	});
});

describe('a section that repeats', () => {
	test('is not what is said of a parent that is empty', () => {
		check(
			changed(complete, /## Incidents[\s\S]*?(?=## Storage)/, '## ⟦Incidents⟧\n\n'),
			'warning empty-section: The section `Incidents` is empty: write it, or say "N/A"',
		);
	});

	test('is there by any title', () => {
		check(changed(complete, '### Mail was late', '### Anything at all'));
	});

	test('is not needed where its parent has a text of its own', () => {
		check(changed(complete, /### Mail was late[\s\S]*?(?=## Storage)/, 'There was none so far.\n\n'));
		check(changed(complete, /### Mail was late[\s\S]*?(?=## Storage)/, 'N/A\n\n'));
		check(changed(complete, /### Mail was late[\s\S]*?(?=## Storage)/, '- One: solved\n\n'));
	});

	test('is missing where the subsections are all others', () => {
		const two = checkFor('> **Type:** X\n\n## A\n\n### Fixed\n\n[some text]\n\n### [Item1]\n\n[more text]\n');
		two(
			'> **Type:** X\n\n## A\n\n### ⟦Fixed⟧\n\nText\n',
			'warning missing-section: There is no section like `[Item1]`: add one after `Fixed`',
		);
		two('> **Type:** X\n\n## A\n\n### Fixed\n\nText\n\n### Something\n\nText\n');
	});
});

describe('alternatives', () => {
	const oneOf = (place: string) =>
		`warning missing-section: One of the sections \`SQL\` and \`Files\` is missing: add it ${place}`;

	test('one suffices, and both may be there', () => {
		check(changed(complete, '### SQL', '### Files'));
		check(changed(complete, '## Owners', '### Files\n\nOne folder.\n\n## Owners'));
	});

	test('with none of them, one finding names all', () => {
		check(without('### SQL', '## Owners', '## Storage'), oneOf('under `Storage`'));
		check(changed(complete, '## Storage\n\n### SQL', '## ⟦Storage⟧\n\n### Own'), oneOf('under `Storage`'));
	});

	test('siblings of one name', () => {
		const named = checkFor(`
			> **Type:** X

			## A

			[some text]

			## B

			<!-- archdocs: one-of rollout -->

			[more text]

			## C

			<!-- archdocs: one-of Rollout -->

			[other text]
		`);
		named('> **Type:** X\n\n## A\n\nText\n\n## C\n\nText\n');
		named('> **Type:** X\n\n## A\n\nText\n\n## B\n\nText\n');
		named(
			'> **Type:** X\n\n## ⟦A⟧\n\nText\n',
			'warning missing-section: One of the sections `B` and `C` is missing: add it after `A`',
		);
	});
});

describe('near misses', () => {
	test('a section that is written differently', () => {
		check(changed(complete, '## Overview', '## 1. **OVERVIEW** 🧭'));
		check(changed(complete, '## Overview\n', 'Overview\n---\n'));
	});

	test('a section at another level or under another section is there', () => {
		check(changed(complete, '## Owners', '### Owners'));
		check(changed(complete, '### Third', '## Third'));
		check(changed(complete, '### First', '#### First'));
	});

	test('sections of the author are welcome everywhere', () => {
		check(changed(complete, '## Parts', '## History\n\nLong.\n\n### First steps\n\nShort.\n\n## Parts'));
		check(changed(complete, '### Third', '### Another\n\nText.\n\n### Third'));
		check(changed(complete, '## Owners', '### Caches\n\nText.\n\n## Owners'));
	});

	test('a section that is set aside lacks nothing', () => {
		const parts = (body: string) =>
			changed(complete, /## Parts[\s\S]*?(?=## Incidents)/, `## Parts\n\n${body}\n\n`);
		for (const body of [
			'N/A',
			'None',
			'—',
			'- None',
			'_Not applicable_',
			'<!-- archdocs: n/a one part only -->',
		])
			check(parts(body));
	});

	test('a heading in code or in a quote heads no section', () => {
		check(
			changed(
				without('## Owners', '', '## Storage'),
				'One table.\n',
				'One table.\n\n```\n## Owners\n```\n\n> ## Owners\n',
			),
			missing('Owners', 'after `Storage`'),
		);
	});
});

test('a suppression at the neighbour covers it', () => {
	const text = changed(complete, /\n## Owners[\s\S]*/, '');
	const comment = '<!-- archdocs-disable-next-line missing-section -->';
	check(changed(text, '## Storage', `${comment}\n\n## Storage`));
	check(changed(text, '## Storage', '## Storage <!-- archdocs-disable-line missing-section -->'));
	check(changed(text, '# Mail', '<!-- archdocs-disable missing-section -->\n\n# Mail'));
});

test('what a document with five sections of the built-in template lacks', () => {
	checkWhole(
		architecture(`
			## Overview

			Text.

			## ⟦Configuration⟧

			Text.

			## ⟦Architecture⟧

			### ⟦System Diagram⟧

			Text.

			## ⟦Error Handling⟧

			Text.
		`),
		missing('Environment Variables', 'under `Configuration`'),
		missing('Code Locations', 'after `Architecture`'),
		missing('Key Components', 'after `System Diagram`'),
		missing('Common Errors', 'under `Error Handling`'),
	);
});
