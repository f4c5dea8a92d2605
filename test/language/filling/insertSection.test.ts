import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { insertableSections, insertSection, sectionWithId } from '#language/filling/insertSection.ts';
import { builtInTemplate } from '../../support/builtIn.ts';
import { analyzeTemplated, architecture } from '../../support/check.ts';
import { expandSnippet } from '../../support/expandSnippet.ts';
import { following, ownTemplate } from '../../support/ownTemplate.ts';

const template = builtInTemplate();

function offered(text: string): readonly string[] {
	return insertableSections(analyzeTemplated(text)).map(
		({ title, parent, missing }) => `${missing ? '' : '+ '}${parent ? `${parent} › ` : ''}${title}`,
	);
}

/** The document after the section with that title was inserted and nothing was typed. */
function inserted(text: string, title: string, parent?: string): string {
	const analysis = analyzeTemplated(text);
	const found = insertableSections(analysis).find(
		(it) => it.title === title && (parent === undefined || it.parent === parent),
	);
	ok(found, `${title} is offered`);
	equal(sectionWithId(template, found.id), found.section);
	const insertion = insertSection(analysis, found.section, '2026-03-04');
	ok(insertion);
	return text.slice(0, insertion.offset) + expandSnippet(insertion.snippet) + text.slice(insertion.offset);
}

const some = architecture(`
	## Overview

	Text.

	---

	## Architecture

	### Key Components

	Text.

	---

	## Common Gotchas

	### Slow start

	Text.

	---

	*Created: 2026-01-01*
	*Last Updated: 2026-01-02*
`);

test('what is missing comes first, then what there can be more of', () => {
	deepEqual(offered(some), [
		'Configuration',
		'Integration Details',
		'Code Locations',
		'Database Schema',
		'Error Handling',
		'Dependencies',
		'MCP Server Integration',
		'Related Documentation',
		'Architecture › System Diagram',
		'+ Common Gotchas › Gotcha',
	]);
});

test('a section goes behind its nearest sibling, with the break that the document has between sections', () => {
	match(
		inserted(some, 'Configuration'),
		/Text\.\n\n---\n\n## Configuration\n\n### Environment Variables\n[\s\S]*\|\n\n---\n\n## Architecture\n/,
	);
});

test('a document without breaks gets none', () => {
	const text = architecture('## Overview\n\nText.\n\n## Architecture\n\nText.\n');
	match(inserted(text, 'Configuration'), /Text\.\n\n## Configuration\n[\s\S]*\|\n\n## Architecture\n/);
});

test('the first section goes before the one behind it', () => {
	const text = architecture('## Configuration\n\nText.\n');
	match(
		inserted(text, 'Overview'),
		/# Example Architecture\n\n## Overview\n\n2-3 sentence [^\n]*\n\n## Configuration\n/,
	);
});

test('a subsection goes into its section', () => {
	match(
		inserted(some, 'System Diagram'),
		/## Architecture\n\n### System Diagram\n[\s\S]*```\n\n### Key Components\n/,
	);
});

test('one more of what repeats goes behind the last of its kind', () => {
	match(
		inserted(some, 'Gotcha'),
		/### Slow start\n\nText\.\n\n### GotchaTitle1\n[\s\S]*\n\n---\n\n\*Created/,
	);
});

test('the last section stays above the footer', () => {
	match(
		inserted(some, 'Related Documentation'),
		/Text\.\n\n---\n\n## Related Documentation\n[\s\S]*\n\n---\n\n\*Created: 2026-01-01\*\n/,
	);
});

test('in a document that ends without a line end', () => {
	match(
		inserted(some.trimEnd().replace(/\n\n---\n\n\*Created[\s\S]*/, ''), 'Dependencies'),
		/Text\.\n\n---\n\n## Dependencies\n/,
	);
});

test('headings are moved to the level that the document has', () => {
	const text = architecture('### Overview\n\nText.\n\n### Architecture\n\nText.\n');
	match(inserted(text, 'Configuration'), /\n### Configuration\n\n#### Environment Variables\n/);
});

test('so are headings that the template underlines', () => {
	const own = ownTemplate(`
		> **Type:** Note

		# [Title]

		Purpose
		-------

		[Why]

		Steps
		-----

		[How]
	`);
	const text = '> **Type:** Note\n\n# A\n\n### Purpose\n\nText.\n';
	const analysis = analyzeTemplated(text, { context: following(own) });
	const [section] = insertableSections(analysis).filter(({ title }) => title === 'Steps');
	ok(section);
	const insertion = insertSection(analysis, section.section, '2026-03-04');
	equal(expandSnippet(insertion?.snippet ?? ''), '\n### Steps\n\nHow\n');
});

test('what is inserted for a section, at its place, lacks nothing and is in order', () => {
	for (const title of ['Configuration', 'Code Locations', 'Database Schema', 'System Diagram']) {
		const analysis = analyzeTemplated(inserted(some, title));
		ok(!insertableSections(analysis).some((it) => it.title === title), title);
	}
});
