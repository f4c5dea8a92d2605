import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { percent } from '#common/progress.ts';
import { templateText } from '../../support/builtIn.ts';
import { analyze, analyzeLike, architecture, service } from '../../support/check.ts';
import { filledBut, places, replaceAll, seed } from '../../support/fillTemplate.ts';

/** `filled of total` for the template with a part of it replaced. */
function progressOf(text: string, options: Parameters<typeof analyze>[1] = {}): string {
	const { filled, total } = analyze(text, options).progress;
	return `${filled} of ${total}`;
}

/** The same for a text that differs little from the template. */
function progressLike(text: string): string {
	const { filled, total } = analyzeLike(parsedSeed, text).progress;
	return `${filled} of ${total}`;
}

const parsedSeed = service.parser.parse(seed);

function changed(from: string | RegExp, to: string): string {
	const text = seed.replace(from, to);
	equal(text === seed, false, `the template has ${from}`);
	return text;
}

/** A top-level section of the template, heading included. */
function section(heading: string): RegExp {
	return new RegExp(`## ${heading}\\n[\\s\\S]*?\\n(?=## )`);
}

test('a fresh copy is at nothing, with its comments and without', () => {
	equal(progressOf(templateText), '0 of 131');
	equal(progressOf(seed), '0 of 131');
});

/** The second twin's body is an instruction: an integration has the places of the fullest twin. */
const instruction = '[Follow same structure as above for each external integration]';

test('filling one place raises what is filled by one, for each of them', () => {
	for (const { token, parts, values } of places) {
		const lines = parts.length === 1 ? [values[0] ?? ''] : (values[0] ?? '').split('\n');
		const text = replaceAll(
			seed,
			parts.map((part, index) => ({ ...part, text: lines[index] ?? '' })),
		);
		equal(progressLike(text), token === instruction ? '0 of 130' : '1 of 131', token);
	}
});

const single: readonly (readonly [name: string, from: string | RegExp, to: string, progress: string])[] = [
	['a cell', '[VAR_NAME_1]', 'NODE_ENV', '1 of 131'],
	['a cell, its code marks too', '`[VAR_NAME_1]`', 'NODE_ENV', '1 of 131'],
	['a field', '[Company/Service]', 'DHL', '1 of 131'],
	['metadata', '[@team-member]', '@ana', '1 of 131'],
	['the title', '[ArchitectureName]', 'Orders', '1 of 131'],
	['half of a heading', '[IntegrationName1]', 'Labels', '1 of 131'],
	['a body that is one placeholder', /\[2-3 sentence[^\]]*\]/, 'Anything.', '1 of 131'],
	['a line of a box', '[Service2]', 'Stripe  ', '1 of 131'],
	['the first part of a token over lines', '[PostgreSQL /', 'PostgreSQL / ', '1 of 131'],
	['code', '"[endpoint]"', '"https://example.com"', '1 of 131'],
	['a date', '*Created: YYYY-MM-DD*', '*Created: 2026-01-31*', '1 of 131'],
	['a link', '[Infrastructure Documentation]()', '[Infra](./infra.md)', '1 of 131'],
	['an optional sample row deleted', /\| `\[VAR_NAME_4\].*\n/, '', '0 of 129'],
	['a row added', '| `[VAR_NAME_4]`', '| `A` | ✓ | — | Text | `1` |\n| `[VAR_NAME_4]`', '2 of 133'],
	['a row added, half filled', '| `[VAR_NAME_4]`', '| `A` | ✓ | — |  | `1` |\n| `[VAR_NAME_4]`', '1 of 133'],
	['a cell emptied', '`[VAR_NAME_1]`', '', '0 of 131'],
	['a cell with text around the token emptied', '[Service] authentication', '', '0 of 131'],
	['a field emptied', '**Provider:** [Company/Service]', '**Provider:**', '0 of 131'],
	['metadata emptied', '[@team-member]', '', '0 of 131'],
	['a date emptied', '*Created: YYYY-MM-DD*', '*Created:*', '0 of 131'],
	['a field deleted', '- **Provider:** [Company/Service]\n', '', '0 of 131'],
	['metadata deleted', '> **Owner:** [@team-member]\n', '', '0 of 131'],
	['the title deleted', '# [ArchitectureName] Architecture\n', '', '0 of 131'],
	['a field still open', '[Company/Service]', 'TBD', '0 of 131'],
	['a cell that does not apply', '`[VAR_NAME_1]`', '—', '0 of 130'],
	['a cell with N/A', '[What this controls]', 'N/A', '0 of 130'],
	['a field with N/A', '[Company/Service]', 'N/A', '0 of 130'],
	['metadata with N/A', '[@team-member]', 'None', '0 of 130'],
	['an own placeholder', '## Overview\n', '## Overview\n\n[my own words]\n', '0 of 132'],
	[
		'an own section with a placeholder',
		'## Overview\n',
		'## Own\n\n[my own words]\n\n## Overview\n',
		'0 of 132',
	],
	['an own section without one', '## Overview\n', '## Own\n\nText\n\n## Overview\n', '0 of 131'],
	['an own row with a marker', '- **Provider:**', '- **Own:** TBD\n- **Provider:**', '0 of 132'],
];

for (const [name, from, to, progress] of single) {
	test(`${name}: ${progress}`, () => {
		equal(progressLike(changed(from, to)), progress);
	});
}

const sections: readonly (readonly [heading: string, deleted: string, notApplicable: string])[] = [
	['Overview', '0 of 131', '0 of 130'],
	['Configuration', '0 of 124', '0 of 116'],
	['Architecture', '0 of 131', '0 of 106'],
	['Integration Details', '0 of 106', '0 of 106'],
	['Code Locations', '0 of 131', '0 of 130'],
	['Database Schema', '0 of 117', '0 of 117'],
	['Error Handling', '0 of 130', '0 of 118'],
	['Common Gotchas', '0 of 121', '0 of 121'],
	['Dependencies', '0 of 121', '0 of 121'],
	['MCP Server Integration', '0 of 122', '0 of 122'],
];

for (const [heading, deleted, notApplicable] of sections) {
	test(`${heading}: deleted, what is required of it counts as open`, () => {
		equal(progressOf(changed(section(heading), '')), deleted);
	});

	test(`${heading}: not applicable, it counts for nothing`, () => {
		for (const body of ['<!-- archdocs: n/a -->', 'N/A', '—']) {
			equal(
				progressOf(changed(section(heading), `## ${heading}\n\n${body}\n\n---\n\n`)),
				notApplicable,
				body,
			);
		}
	});

	test(`${heading}: empty, what is required in it counts as open`, () => {
		const optional = ['Integration Details', 'Common Gotchas'].includes(heading);
		const { total } = analyze(changed(section(heading), `## ${heading}\n\n---\n\n`)).progress;
		const whole =
			heading === 'Configuration' || heading === 'Error Handling' || heading === 'Database Schema';
		equal(total < 131, optional || whole, `${total}`);
	});
}

test('a table without rows is open like one that is not there', () => {
	equal(progressOf(changed(/(?<=\| --- \|\n)(?:\| `\[VAR_NAME.*\n)+/, '')), '0 of 131');
	equal(progressOf(changed(/\| Variable[\s\S]*?\n\n/, '')), '0 of 131');
});

test('half filled: each half counts', () => {
	const [start, rest] = filledBut(undefined, 0).split('## Common Gotchas');
	const [, untouched] = seed.split('## Common Gotchas');
	equal(rest === undefined, false);
	equal(progressOf(`${start}## Common Gotchas${untouched}`), '97 of 130');
});

test('what is suppressed counts as filled, and so does what a rule that is off would say', () => {
	equal(
		progressOf(changed('## Overview\n\n', '## Overview\n\n<!-- archdocs-disable-next-line -->\n\n')),
		'1 of 131',
	);
	const settings = { rules: { 'unfilled-placeholder': 'off' } } as const;
	equal(progressOf(seed, { settings }), '129 of 131');
});

test('of the variants of a block one suffices', () => {
	const variant = (label: string) => new RegExp(`\\*\\*${label}[\\s\\S]*?\\n\`\`\`\\n\\n`);
	const sqlOnly = seed.replace(variant('Prisma'), '').replace(variant('Mongoose'), '');
	equal(progressOf(sqlOnly), '0 of 127');
	equal(progressOf(sqlOnly.replace('[table_name]', 'orders').replace('[field1]', 'total')), '2 of 127');
	equal(progressOf(sqlOnly.replace(variant('SQL'), 'See the code.\n\n')), '2 of 127');
});

test('an integration more is as many places more, those in groups it has not left out', () => {
	const body =
		'### Own: Service\n\n**Service Information:**\n\n- **Provider:** A\n- **Account:** B\n\n---\n\n';
	// Two in the heading; Provider and Account filled, Documentation and Environment missing.
	equal(progressOf(changed('## Code Locations', `${body}## Code Locations`)), '4 of 137');
});

test('percent is rounded down, and a document without places is complete', () => {
	equal(percent({ filled: 130, total: 131 }), 99);
	equal(percent({ filled: 131, total: 131 }), 100);
	equal(percent({ filled: 1, total: 131 }), 0);
	equal(percent({ filled: 0, total: 0 }), 100);
});

test('a document without a template has no progress', () => {
	deepEqual(analyze('# Notes\n\n[some thing]\n').progress, { filled: 0, total: 0 });
});

test('line ends and a byte order mark change nothing', () => {
	const text = architecture('## Overview\n\n[one thing]\n\n## Dependencies\n\n<!-- archdocs: n/a -->\n');
	equal(progressOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`), progressOf(text));
});
