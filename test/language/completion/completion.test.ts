import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { architecture } from '../../support/check.ts';
import { accepted, completionDay, completionsAt, labelsAt } from '../../support/completions.ts';
import { dedent } from '../../support/fixture.ts';

const owners = ['@payments', '@orders/api'];

function head(...lines: readonly string[]): string {
	return `${['> **Type:** Architecture', ...lines.map((line) => `> ${line}`)].join('\n')}\n\n# A\n\n## Overview\n\nText.\n`;
}

describe('values of metadata', () => {
	test('the allowed values, in the order of the template, with what a Status does', () => {
		const found = completionsAt(head('**Status:** ‸'));
		deepEqual(
			found.map(({ label }) => label),
			['draft', 'active', 'deprecated'],
		);
		match(found[0]?.documentation ?? '', /draft are information/);
	});

	test('a placeholder gives way as a whole, wherever the cursor stands in it', () => {
		const expected = head('**Focus:** high');
		for (const value of [
			'‸[critical/high/medium/low]',
			'[crit‸ical/high/medium/low]',
			'[critical/high/medium/low]‸',
		]) {
			equal(accepted(head(`**Focus:** ${value}`), 'high'), expected, value);
		}
	});

	test('another value takes the place of the one that is there', () => {
		deepEqual(labelsAt(head('**Status:** active‸')), ['draft', 'active', 'deprecated']);
		equal(accepted(head('**Status:** act‸ive'), 'draft'), head('**Status:** draft'));
	});

	test('what is typed is completed', () => {
		equal(accepted(head('**Status:** dep‸'), 'deprecated'), head('**Status:** deprecated'));
	});

	test('several pairs on one line have values of their own', () => {
		deepEqual(labelsAt(head('**Focus:** ‸ · **Status:** active')), ['critical', 'high', 'medium', 'low']);
		deepEqual(labelsAt(head('**Focus:** high · **Status:** ‸')), ['draft', 'active', 'deprecated']);
	});

	test('plain keys and front matter are completed, too', () => {
		deepEqual(labelsAt(head('Status: ‸')), ['draft', 'active', 'deprecated']);
		const text = '---\ntype: Architecture\nstatus: ‸\nowner: "@a"\n---\n\n# A\n\n## Overview\n\nText.\n';
		deepEqual(labelsAt(text), ['draft', 'active', 'deprecated']);
	});

	test('the owners of the workspace, the most frequent first', () => {
		deepEqual(labelsAt(head('**Owner:** ‸'), { owners }), owners);
		equal(accepted(head('**Owner:** @pa‸'), '@payments', { owners }), head('**Owner:** @payments'));
		equal(
			accepted(head('**Owner:** [@team-member‸]'), '@payments', { owners }),
			head('**Owner:** @payments'),
		);
	});

	test('the workspace is not looked through for owners where none can stand', () => {
		const ownersAskedFor = (text: string) => {
			let asked = false;
			completionsAt(text, {
				get owners() {
					asked = true;
					return owners;
				},
			});
			return asked;
		};
		equal(ownersAskedFor(head('**Owner:** ‸')), true);
		equal(ownersAskedFor(head('**Status:** ‸')), false);
		equal(ownersAskedFor(`${head('**Status:** draft')}More ‸text.`), false);
	});

	test('the Types there are', () => {
		deepEqual(labelsAt('> **Type:** ‸Architecture\n\n# A\n\n## Overview\n'), ['Architecture']);
	});
});

describe('keys of metadata', () => {
	test('those that are not there, with their values to choose from', () => {
		const text = head('**Owner:** @a', '‸');
		deepEqual(labelsAt(text), ['Focus', 'Status']);
		// biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
		equal(accepted(text, 'Status'), head('**Owner:** @a', '**Status:** ${1|draft,active,deprecated|}'));
	});

	test('the marks that are typed already are not doubled', () => {
		// biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
		equal(accepted(head('**Sta‸'), 'Status'), head('**Status:** ${1|draft,active,deprecated|}'));
	});

	test('keys are written as those that are there', () => {
		const text = '> Type: Architecture\n> ‸\n\n# A\n\n## Overview\n\nText.\n';
		match(accepted(text, 'Focus'), /^> Focus: /m);
	});

	test('nothing is offered in a quote below the first section', () => {
		deepEqual(labelsAt(architecture('## Overview\n\n> ‸\n')), []);
	});
});

describe('choices and dates', () => {
	test('a field with a choice offers its values', () => {
		const text = architecture(`
			## Integration Details

			### Stripe

			**Authentication Method:**

			- Type: ‸
		`);
		deepEqual(labelsAt(text), ['API Key', 'OAuth2', 'mTLS', 'JWT']);
	});

	test('a choice anywhere is replaced by one of its values', () => {
		const text = architecture(
			'## Architecture\n\n### System Diagram\n\nWe use [REST / Graph‸QL / tRPC / Server Actions] here.\n',
		);
		match(accepted(text, 'tRPC'), /We use tRPC here\./);
	});

	test('today in the footer, and in place of a date mask', () => {
		const text = architecture(
			'## Overview\n\nText.\n\n---\n\n*Created: ‸YYYY-MM-DD*\n*Last Updated: YYYY-MM-DD*\n',
		);
		deepEqual(labelsAt(text), [completionDay]);
		match(accepted(text, completionDay), /\*Created: 2026-03-04\*/);
	});
});

describe('cells', () => {
	const variables = (row: string) =>
		architecture(`
			## Configuration

			### Environment Variables

			| Variable | Required | Default | Description | Example |
			| --- | --- | --- | --- | --- |
			${row}
		`);

	test('✓ and ✗ where it is said whether something is required, found by a word, too', () => {
		deepEqual(labelsAt(variables('| `PORT` | ‸ | — | Text | 1 |')), ['✓', '✗']);
		equal(
			accepted(variables('| `PORT` | ye‸ | — | Text | 1 |'), '✓'),
			dedent(variables('| `PORT` | ✓ | — | Text | 1 |')),
		);
		ok(completionsAt(variables('| `PORT` | ye‸ | — | Text | 1 |'))[0]?.filterText.includes('yes'));
	});

	test('a row that is still being written', () => {
		deepEqual(labelsAt(variables('| `PORT` | ‸')), ['✓', '✗']);
	});

	test('nothing in a column that holds anything, and nothing in the header', () => {
		deepEqual(labelsAt(variables('| `PORT` | ✓ | — | ‸ | 1 |')), []);
		deepEqual(labelsAt(variables('| a | b | c | d | e |').replace('| Required', '| Requ‸ired')), []);
	});

	test('HTTP methods, and status codes with their reason, those of the template first', () => {
		const endpoints = architecture(`
			## Integration Details

			### Stripe

			**API Endpoints:**

			| Endpoint | Method | Purpose | Rate Limit | Timeout |
			| --- | --- | --- | --- | --- |
			| \`/v1/x\` | ‸ | Text | 1 | 1 |
		`);
		deepEqual(labelsAt(endpoints).slice(0, 3), ['GET', 'POST', 'PUT']);
		const errors = architecture(`
			## Error Handling

			### Common Errors

			| Error | Status | Cause | Resolution | Prevention |
			| --- | --- | --- | --- | --- |
			| \`X\` | 40‸ | Text | Text | Text |
		`);
		const codes = completionsAt(errors);
		deepEqual(
			codes.slice(0, 3).map(({ label, detail }) => [label, detail]),
			[
				['400', 'Bad Request'],
				['401', 'Unauthorized'],
				['403', 'Forbidden'],
			],
		);
		ok(codes.some(({ label, detail }) => label === '404' && detail === 'Not Found'));
		match(accepted(errors, '404'), /\| `X` \| 404 \| Text/);
	});

	test('owners in the column for them', () => {
		const components = architecture(`
			## Architecture

			### Key Components

			| Component | Type | Purpose | Technology | Owner |
			| --- | --- | --- | --- | --- |
			| **Api** | Service | Text | Node | [@te‸am] |
		`);
		match(accepted(components, '@payments', { owners }), /\| Node \| @payments \|/);
	});
});

describe('sections', () => {
	const body = (heading: string) =>
		architecture(`
			## Overview

			Text.

			${heading}

			## Configuration

			Text.

			## Architecture

			### Key Components

			Text.
		`);

	test('those that are missing come first, at the level that is typed', () => {
		const labels = labelsAt(body('## ‸'));
		deepEqual(labels.slice(0, 3), ['## Integration Details', '## Code Locations', '## Database Schema']);
		ok(!labels.includes('## Overview'));
		ok(labels.every((label) => label.startsWith('## ')));
	});

	test('at any level: what the section around lacks', () => {
		const text = architecture(
			'## Overview\n\nText.\n\n## Configuration\n\n###‸\n\n## Architecture\n\nText.\n',
		);
		deepEqual(labelsAt(text), ['### Environment Variables', '### Vault Secrets']);
	});

	test('one mark alone offers all that fits here', () => {
		const text = architecture('## Overview\n\nText.\n\n## Configuration\n\n#‸\n\n## Architecture\n\nText.\n');
		const labels = labelsAt(text);
		ok(labels.includes('### Vault Secrets') && labels.includes('## Error Handling'));
		ok(!labels.includes('### Key Components'));
	});

	test('one more of what repeats', () => {
		const text = architecture('## Common Gotchas\n\n### Slow start\n\nText.\n\n### ‸\n');
		const found = completionsAt(text);
		deepEqual(
			found.map(({ label, detail }) => [label, detail]),
			[['### [GotchaTitle1]', 'One more section']],
		);
	});

	test('the body of the template comes along as a snippet, the half-written heading gives way', () => {
		const text = architecture('## Overview\n\nText.\n\n## Configuration\n\n### Vau‸\n');
		const item = completionsAt(text).find(({ label }) => label === '### Vault Secrets');
		ok(item?.isSnippet);
		match(
			accepted(text, '### Vault Secrets'),
			/\n### Vault Secrets\n\n\| Secret \| Type .*\n.*\n\| `\$\{1:SECRET_NAME_1\}`/,
		);
		ok('### Vault Secrets'.startsWith(item?.filterText.slice(0, 7) ?? '-'));
	});

	test('nothing inside of code', () => {
		deepEqual(labelsAt(architecture('## Overview\n\n```sh\n# ‸\n```\n')), []);
	});
});

test('the languages that the section has in the template open a block of code', () => {
	const text = architecture('## Database Schema\n\n### Core Models / Tables\n\n```‸\n');
	deepEqual(labelsAt(text), ['sql', 'prisma', 'typescript']);
	match(accepted(text, 'prisma'), /```prisma/);
	deepEqual(
		labelsAt(architecture('## Database Schema\n\n### Core Models / Tables\n\n```sql\nx\n```‸\n')),
		[],
	);
});

test('nothing is offered in text, and nothing in a document that follows no template', () => {
	deepEqual(labelsAt(architecture('## Overview\n\nSome text: ‸\n')), []);
	deepEqual(labelsAt(architecture('## Overview\n\n- item ‸\n')), []);
	deepEqual(labelsAt('> **Status:** ‸\n\n# Notes\n'), []);
	deepEqual(labelsAt('# Notes\n\n## ‸\n'), []);
});
