import { describe, test } from 'node:test';
import { changed } from '#test/support/changed.ts';
import { checkWhole } from '#test/support/check.ts';
import { dedent } from '#test/support/fixture.ts';
import { checkFor } from '#test/support/ownTemplate.ts';

const check = checkFor(`
	> **Type:** Service

	# [Name]

	## Purpose

	<!-- Say it in a sentence. -->

	[What it does]

	## Parts

	### First

	[The first part]

	### Second

	- **Use:** [What for]

	## Incidents (optional)

	### [Incident1]

	[What happened]

	## Guided (optional)

	<!-- Whatever you like. -->

	## Appendix

`);

const complete = dedent(`
	> **Type:** Service

	# Mail

	## Purpose

	Sends mail.

	## Parts

	### First

	Takes orders.

	### Second

	- **Use:** Keeps mail

	## Appendix

	Text.
`);

const empty = (section: string) =>
	`warning empty-section: The section \`${section}\` is empty: write it, or say "N/A"`;

const purpose = (body: string) => changed(complete, 'Sends mail.', body);

test('a section with something in it', () => {
	check(complete);
	for (const body of [
		'x',
		'- x',
		'| a |\n| --- |',
		'```\n```',
		'![](a.png)',
		'<br>',
		'> x',
		'    x',
		'&nbsp;',
	])
		check(purpose(body));
});

describe('no content at all', () => {
	test('nothing', () => {
		check(changed(complete, '## Purpose\n\nSends mail.', '## ⟦Purpose⟧'), empty('Purpose'));
		check(changed(complete, '### First\n\nTakes orders.', '### ⟦First⟧'), empty('First'));
	});

	test('nothing but comments, breaks and definitions', () => {
		for (const body of [
			'---',
			'<!-- markdownlint-disable -->',
			'[a]: https://example.com',
			'<!-- a -->\n\n***',
		])
			check(changed(complete, '### First\n\nTakes orders.', `### ⟦First⟧\n\n${body}`), empty('First'));
	});

	test('a section of the author', () => {
		check(changed(complete, '## Appendix', '## ⟦**Own** part⟧\n\n## Appendix'), empty('Own part'));
		check(changed(complete, '## Appendix', '## Own\n\n### ⟦Inner⟧\n\n## Appendix'), empty('Inner'));
	});

	test('a section that repeats', () => {
		check(
			changed(complete, '## Appendix', '## Incidents\n\n### ⟦Late mail⟧\n\n## Appendix'),
			empty('Late mail'),
		);
	});

	test('a parent of sections that repeat', () => {
		check(changed(complete, '## Appendix', '## ⟦Incidents⟧\n\n## Appendix'), empty('Incidents'));
	});
});

describe('near misses', () => {
	test('a parent with subsections', () => {
		check(complete);
		check(changed(complete, '## Appendix', '## Own\n\n### Inner\n\nText\n\n## Appendix'));
	});

	test('where a required subsection is missing, only that is said', () => {
		check(
			changed(complete, /## Parts[\s\S]*?(?=## Appendix)/, '## ⟦⟦Parts⟧⟧\n\n'),
			'warning missing-section: The section `First` is missing: add it under `Parts`',
			'warning missing-section: The section `Second` is missing: add it under `Parts`',
		);
	});

	test('what the template leaves empty', () => {
		check(changed(complete, '## Appendix\n\nText.\n', '## Appendix\n'));
	});

	test('with the guidance of the template in it, that is what is said', () => {
		check(
			purpose('⟦<!-- Say it in a sentence. -->⟧'),
			'information guidance-comment: This comment is guidance from the template: delete it once it is followed',
		);
		check(
			changed(complete, '## Appendix', '## Guided\n\n⟦<!-- Whatever   you like. -->⟧\n\n## Appendix'),
			'information guidance-comment: This comment is guidance from the template: delete it once it is followed',
		);
	});

	test('another comment is no guidance, and no content', () => {
		check(changed(complete, '## Appendix', '## ⟦Guided⟧\n\n## Appendix'), empty('Guided'));
	});

	test('a heading that is still being written', () => {
		check(changed(complete, '## Appendix', '##\n\n## Appendix'));
	});

	test('words and directives that settle a section', () => {
		for (const body of [
			'N/A',
			'None.',
			'—',
			'-',
			'- None',
			'keine',
			'該当なし',
			'<!-- archdocs: n/a none needed -->',
		])
			check(purpose(body));
		check(
			changed(
				complete,
				/### First[\s\S]*?(?=## Appendix)/,
				'<!-- archdocs: n/a -->\n\n### First\n\n### Second\n\n',
			),
		);
	});

	test('a section that holds a placeholder is not empty', () => {
		check(purpose('⟦[What it does]⟧'), 'warning unfilled-placeholder: Unfilled: `[What it does]` (Purpose)');
		check(purpose('⟦TBD⟧'), 'warning leftover-marker: Still open: `TBD` (Purpose)');
	});
});

test('suppressions', () => {
	const text = changed(complete, 'Sends mail.\n\n', '');
	check(changed(text, '## Purpose', '<!-- archdocs-disable-next-line -->\n\n## Purpose'));
	check(changed(text, '## Purpose', '## Purpose <!-- archdocs-disable-line empty-section -->'));
	check(changed(text, '# Mail', '# Mail\n\n<!-- archdocs-disable empty-section -->'));
});

test('nothing in a document without template', () => {
	checkWhole('# Notes\n\n## One\n\n## Two\n');
});
