import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf } from '#language/document/document.ts';
import { openSections } from '#language/filling/openSections.ts';
import { templateText } from '../../support/builtIn.ts';
import { analyze, architecture, type CheckOptions } from '../../support/check.ts';
import { following, ownTemplate } from '../../support/ownTemplate.ts';

/** Each section as "title filled/total", indented by its depth, and its places below it. */
function listed(text: string, options: CheckOptions = {}): readonly string[] {
	const analysis = analyze(text, options);
	const { document } = analysis;
	return openSections(analysis).flatMap((section) => {
		const { title, depth, missing, progress, places } = section;
		const indent = '  '.repeat(depth);
		return [
			`${indent}${missing ? 'missing ' : ''}${title} ${progress.filled}/${progress.total}`,
			...places.map(({ span, label, detail, missing: isMissing }) => {
				const source = isMissing ? ' (missing)' : ` = ${sliceOf(document, span)}`;
				return `${indent}  - ${label}${detail && ` in ${detail}`}${source}`;
			}),
		];
	});
}

test('the sections of a document are told with what is open in each', () => {
	deepEqual(
		listed(
			architecture(
				`## Overview

[What this
does]

## Configuration

### Environment Variables

| Variable | Required | Default | Description |
| --- | --- | --- | --- |
| PORT | yes | [default] | TBD |

## Notes

[Fill this in later on]

## Links

See [the plan]() of 2026.

## History

Nothing is asked for here.
`,
				'[draft/active/deprecated]',
			),
		),
		[
			' 3/4',
			'  - [draft/active/deprecated] in Status = [draft/active/deprecated]',
			'Overview 0/1',
			'  - [What this does] = [What this\ndoes]',
			'Configuration 1/3',
			'  Environment Variables 1/3',
			'    - [default] in Default = [default]',
			'    - TBD in Description = TBD',
			'missing Architecture 0/25',
			'missing Code Locations 0/1',
			'missing Error Handling 0/12',
			'Notes 0/1',
			'  - [Fill this in later on] = [Fill this in later on]',
			'Links 0/1',
			'  - [the plan]() = ',
		],
	);
});

const template = ownTemplate(`
	> **Type:** Runbook
	> **Owner:** [@team]

	# [Service] Runbook

	## Purpose

	- **Why:** [reason]
	- **Since:** [date]

	## Steps

	### First

	[What to do first]

	### Then

	[What to do then]

	### After that

	[What to do after that]

	## Contacts

	| Name | Phone |
	| --- | --- |
	| [name] | [phone] |
`);

test('what is missing stands where it belongs, and counts', () => {
	deepEqual(
		listed(
			`# Billing Runbook

> **Type:** Runbook

## Purpose

- **Why:** Money.

## Steps

### Then

Wait.

## Contacts

None yet, for nobody answers.
`,
			{ context: following(template) },
		),
		[
			' 1/2',
			'  - Owner (missing)',
			'Purpose 1/2',
			'  - Since (missing)',
			'Steps 1/3',
			'  missing First 0/1',
			'  Then 1/1',
			'  missing After that 0/1',
			'Contacts 0/2',
			'  - Name, Phone (missing)',
		],
	);
	deepEqual(
		listed('> **Type:** Runbook\n> **Owner:** @a\n\n# Billing Runbook\n\n## Steps\n\nN/A\n', {
			context: following(template),
		}),
		[' 2/2', 'missing Purpose 0/2', 'Steps 0/0', 'missing Contacts 0/2'],
	);
});

test('the sections add up to the progress of the document', () => {
	for (const text of [templateText, architecture('## Overview\n\nText.\n\n## Own\n\n[Fill this in]\n')]) {
		const analysis = analyze(text);
		const top = openSections(analysis).filter(({ depth }) => depth === 0);
		const add = (of: 'filled' | 'total') => top.reduce((count, { progress }) => count + progress[of], 0);
		deepEqual({ filled: add('filled'), total: add('total') }, analysis.progress);
	}
});
