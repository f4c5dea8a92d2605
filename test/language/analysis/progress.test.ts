import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { percent } from '#common/progress.ts';
import { templateText } from '../../support/builtIn.ts';
import { analyze, analyzeLike, architecture, service } from '../../support/check.ts';
import { filledBut, places, replaceAll, seed } from '../../support/fillTemplate.ts';
import { placeCounts, seedProgress } from '../../support/placeCounts.ts';

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
	equal(progressOf(templateText), seedProgress(0));
	equal(progressOf(seed), seedProgress(0));
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
		equal(progressLike(text), token === instruction ? seedProgress(0, -1) : seedProgress(1), token);
	}
});

const single: readonly (readonly [name: string, from: string | RegExp, to: string, progress: string])[] = [
	['a cell', '[VAR_NAME_1]', 'NODE_ENV', seedProgress(1)],
	['a cell, its code marks too', '`[VAR_NAME_1]`', 'NODE_ENV', seedProgress(1)],
	['a field', '[Company/Service]', 'DHL', seedProgress(1)],
	['metadata', '[@team-member]', '@ana', seedProgress(1)],
	['the title', '[ArchitectureName]', 'Orders', seedProgress(1)],
	['half of a heading', '[IntegrationName1]', 'Labels', seedProgress(1)],
	['a body that is one placeholder', /\[2-3 sentence[^\]]*\]/, 'Anything.', seedProgress(1)],
	['a line of a box', '[Service2]', 'Stripe  ', seedProgress(1)],
	['the first part of a token over lines', '[PostgreSQL /', 'PostgreSQL / ', seedProgress(1)],
	['code', '"[endpoint]"', '"https://example.com"', seedProgress(1)],
	['a date', '*Created: YYYY-MM-DD*', '*Created: 2026-01-31*', seedProgress(1)],
	['a link', '[Infrastructure Documentation]()', '[Infra](./infra.md)', seedProgress(1)],
	['an optional sample row deleted', /\| `\[VAR_NAME_4\].*\n/, '', seedProgress(0, -2)],
	['a row added', '| `[VAR_NAME_4]`', '| `A` | ✓ | — | Text | `1` |\n| `[VAR_NAME_4]`', seedProgress(2, 2)],
	[
		'a row added, half filled',
		'| `[VAR_NAME_4]`',
		'| `A` | ✓ | — |  | `1` |\n| `[VAR_NAME_4]`',
		seedProgress(1, 2),
	],
	['a cell emptied', '`[VAR_NAME_1]`', '', seedProgress(0)],
	['a cell with text around the token emptied', '[Service] authentication', '', seedProgress(0)],
	['a field emptied', '**Provider:** [Company/Service]', '**Provider:**', seedProgress(0)],
	['metadata emptied', '[@team-member]', '', seedProgress(0)],
	['a date emptied', '*Created: YYYY-MM-DD*', '*Created:*', seedProgress(0)],
	['a field deleted', '- **Provider:** [Company/Service]\n', '', seedProgress(0)],
	['metadata deleted', '> **Owner:** [@team-member]\n', '', seedProgress(0)],
	['the title deleted', '# [ArchitectureName] Architecture\n', '', seedProgress(0)],
	['a field still open', '[Company/Service]', 'TBD', seedProgress(0)],
	['a cell that does not apply', '`[VAR_NAME_1]`', '—', seedProgress(0, -1)],
	['a cell with N/A', '[What this controls]', 'N/A', seedProgress(0, -1)],
	['a field with N/A', '[Company/Service]', 'N/A', seedProgress(0, -1)],
	['metadata with N/A', '[@team-member]', 'None', seedProgress(0, -1)],
	['an own placeholder', '## Overview\n', '## Overview\n\n[my own words]\n', seedProgress(0, 1)],
	[
		'an own section with a placeholder',
		'## Overview\n',
		'## Own\n\n[my own words]\n\n## Overview\n',
		seedProgress(0, 1),
	],
	['an own section without one', '## Overview\n', '## Own\n\nText\n\n## Overview\n', seedProgress(0)],
	['an own row with a marker', '- **Provider:**', '- **Own:** TBD\n- **Provider:**', seedProgress(0, 1)],
];

for (const [name, from, to, progress] of single) {
	test(`${name}: ${progress}`, () => {
		equal(progressLike(changed(from, to)), progress);
	});
}

const sections: readonly (readonly [heading: string, deleted: string, notApplicable: string])[] = [
	['Overview', seedProgress(0), seedProgress(0, -1)],
	['Configuration', seedProgress(0, -7), seedProgress(0, -15)],
	['Architecture', seedProgress(0), seedProgress(0, -25)],
	['Integration Details', seedProgress(0, -25), seedProgress(0, -25)],
	['Code Locations', seedProgress(0), seedProgress(0, -1)],
	['Database Schema', seedProgress(0, -14), seedProgress(0, -14)],
	['Error Handling', seedProgress(0, -1), seedProgress(0, -13)],
	['Common Gotchas', seedProgress(0, -10), seedProgress(0, -10)],
	['Dependencies', seedProgress(0, -10), seedProgress(0, -10)],
	['MCP Server Integration', seedProgress(0, -9), seedProgress(0, -9)],
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
		equal(total < placeCounts.seed, optional || whole, `${total}`);
	});
}

test('a table without rows is open like one that is not there', () => {
	equal(progressOf(changed(/(?<=\| --- \|\n)(?:\| `\[VAR_NAME.*\n)+/, '')), seedProgress(0));
	equal(progressOf(changed(/\| Variable[\s\S]*?\n\n/, '')), seedProgress(0));
});

test('half filled: each half counts', () => {
	const [start, rest] = filledBut(undefined, 0).split('## Common Gotchas');
	const [, untouched] = seed.split('## Common Gotchas');
	equal(rest === undefined, false);
	equal(progressOf(`${start}## Common Gotchas${untouched}`), seedProgress(97, -1));
});

test('what is suppressed counts as filled, and so does what a rule that is off would say', () => {
	equal(
		progressOf(changed('## Overview\n\n', '## Overview\n\n<!-- archdocs-disable-next-line -->\n\n')),
		seedProgress(1),
	);
	const settings = { rules: { 'unfilled-placeholder': 'off' } } as const;
	equal(progressOf(seed, { settings }), seedProgress(129));
});

test('of the variants of a block one suffices', () => {
	const variant = (label: string) => new RegExp(`\\*\\*${label}[\\s\\S]*?\\n\`\`\`\\n\\n`);
	const sqlOnly = seed.replace(variant('Prisma'), '').replace(variant('Mongoose'), '');
	equal(progressOf(sqlOnly), seedProgress(0, -4));
	equal(
		progressOf(sqlOnly.replace('[table_name]', 'orders').replace('[field1]', 'total')),
		seedProgress(2, -4),
	);
	equal(progressOf(sqlOnly.replace(variant('SQL'), 'See the code.\n\n')), seedProgress(2, -4));
});

test('an integration more is as many places more, those in groups it has not left out', () => {
	const body =
		'### Own: Service\n\n**Service Information:**\n\n- **Provider:** A\n- **Account:** B\n\n---\n\n';
	// Two in the heading; Provider and Account filled, Documentation and Environment missing.
	equal(progressOf(changed('## Code Locations', `${body}## Code Locations`)), seedProgress(4, 6));
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
