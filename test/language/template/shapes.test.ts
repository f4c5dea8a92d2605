import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze } from '../../support/check.ts';
import { everyTemplate } from '../../support/everyTemplate.ts';

/** Templates in the shapes that teams use, and documents written against them. */
function checked(name: string, text: string) {
	const template = everyTemplate.get(`${name}.md`);
	ok(template);
	const analysis = analyze(text, {
		context: { byHeadings: false, templates: [template] },
	});
	const { recognition } = analysis;
	equal(recognition.template, template);
	const { filled, total } = analysis.progress;
	return {
		findings: analysis.findings.map(
			(finding) => `${finding.severity} ${finding.rule}: ${analysis.sentenceOf(finding)}`,
		),
		progress: `${filled} of ${total}`,
	};
}

const decision = `> **Type:** Decision
> **Status:** accepted
> **Date:** 2026-02-11
> **Deciders:** @ana, @jo

# Keep parcels in PostgreSQL

## Context

Parcels are written by two services and read by four. Until now each kept its own copy.

## Drivers

- The copies differ by up to an hour
- Nobody wants a second kind of database

## Options

- PostgreSQL
- A document store

## Outcome

Chosen: PostgreSQL, because the team runs it already.

### Consequences

- Good, because there is one place to look
- Bad, because every reader depends on its schema

## Comparison

### PostgreSQL

- **Good:** Transactions over several tables
- **Bad:** Schema changes need care

### A document store

- **Good:** No schema
- **Bad:** One more system to run
`;

const proposal = `> **Type:** Proposal
> **Status:** in review
> **Author:** @jo
> **Version:** 1

# Parcel groups

## Summary

Several parcels of one order travel as a group.

## Motivation

A customer gets five messages for five parcels.

## Guide

A group is made when an order is packed.

## Reference

**Configuration:**

\`\`\`yaml
feature:
  name: "parcel-groups"
  limit: "20"
\`\`\`

## Rollout

### No Migration Needed

Old orders stay as they are.

## Alternatives

| Alternative | For | Against |
| --- | --- | --- |
| One message a day | Simple | Late |

## Open Questions

- [x] Does the carrier know groups?
`;

const runbook = `> **Type:** Runbook
> **Owner:** @orders
> **State:** draft

# Orders Runbook

## Service

- **Purpose:** Without it nobody can order
- **Dashboard:** <https://grafana.example/orders>
- **Severity:** critical

## Alerts

| Alert | Means | First Step |
| --- | --- | --- |
| \`ORDERS_SLOW\` | The queue grows | Look at the database |

## Procedures

### Drain the queue

- **Trigger:** More than 10,000 orders wait
- **Takes:** An hour

\`\`\`bash
orders drain
\`\`\`

## Escalation

| Team | Hours | Responsible |
| --- | --- | --- |
| Orders | Mon–Fri, 9–17 | @orders |

## Code

| Component | Location |
| --- | --- |
| Chart | \`deploy/orders/\` |
`;

describe('a finished document has no findings', () => {
	test('a decision', () =>
		deepEqual(checked('decision-short', decision), { findings: [], progress: '19 of 19' }));
	test('a proposal', () => deepEqual(checked('proposal-short', proposal).findings, []));
	test('a runbook', () => deepEqual(checked('runbook-directives', runbook).findings, []));
});

describe('what is wrong is said in one sentence', () => {
	test('in a decision', () => {
		const text = decision
			.replace('> **Status:** accepted', '> **Status:** maybe')
			.replace('2026-02-11', '2026-02-31')
			.replace('> **Deciders:** @ana, @jo\n', '')
			.replace(/## Options[\s\S]*?(?=## Outcome)/, '')
			.replace(/- \*\*Bad:\*\* One more.*\n/, '');
		deepEqual(checked('decision-short', text).findings, [
			'warning metadata-value: `maybe` is no value of `Status`: choose proposed, accepted, rejected or superseded',
			'warning missing-metadata: The metadata lacks `Deciders`: add it after `Date`',
			'warning invalid-date: There is no `2026-02-31` in the calendar: correct the date',
			'warning missing-section: The section `Options` is missing: add it after `Drivers`',
			'warning missing-field: The field `Bad` is missing: add it after `Good`',
		]);
	});

	test('in a proposal, whose Status makes it a draft', () => {
		const text = proposal
			.replace(/### No Migration[\s\S]*?(?=## Alternatives)/, '')
			.replace('One message a day', '[First alternative]')
			.replace('5 messages', '[many] messages')
			.replace('"20"', '"[maximum number]"')
			.replace(
				'- [x] Does the carrier know groups?',
				'- [ ] [Question that must be answered before it is accepted]',
			);
		deepEqual(checked('proposal-short', text).findings, [
			'information unfilled-placeholder: Unfilled: `[maximum number]` (Reference)',
			'information missing-section: One of the sections `Migration` and `No Migration Needed` is missing: add it under `Rollout`',
			'information unfilled-placeholder: Unfilled: `[First alternative]` (Alternative, Alternatives)',
			'information unfilled-placeholder: Unfilled: `[Question that must be answered before it is accepted]` (Open Questions)',
		]);
	});

	test('in a runbook, whose key for the Status is named by a directive', () => {
		const text = runbook
			.replace('State:** draft', 'State:** in service')
			.replace('- **Takes:** An hour\n', '')
			.replace('| Orders | Mon–Fri, 9–17 | @orders |', '| Orders | Always |')
			.replace('`deploy/orders/`', '`deploy/` · `charts/`');
		deepEqual(checked('runbook-directives', text).findings, [
			'warning missing-field: The field `Takes` is missing: add it after `Trigger`',
			'warning row-width: The row has 2 of 3 cells: add what is missing',
			'information sample-text: `deploy/` and `charts/` are the alternatives of the template: keep those that exist, or write your own',
		]);
	});
});
