import { test } from 'node:test';
import { checkFor } from '#test/support/ownTemplate.ts';

const check = checkFor(`
	> **Type:** Own

	# [Title]

	## Facts

	- **Purpose:** [What it is for]
	- **Host:** [Where it runs]
	- **Remarks:** [Anything else] <!-- archdocs: optional -->

	**Access:**

	- Type: [OAuth2 / mTLS]
	- Owner: [@team]

	## Services (optional)

	### [ServiceName1]

	- **Provider:** [Who runs it]

	**Access:**

	- Type: [OAuth2 / mTLS]
	- Owner: [@team]
`);

const access = '**Access:**\n\n- Type: mTLS\n- Owner: @a\n';
const doc = (facts: string, services = '') => `> **Type:** Own\n\n# T\n\n## Facts\n\n${facts}\n${services}`;

test('a field that is missing stands at the one before it, else at the heading', () => {
	check(
		doc(`- **⟦Purpose⟧:** x\n\n${access}`),
		'warning missing-field: The field `Host` is missing: add it after `Purpose`',
	);
	check(
		`> **Type:** Own\n\n# T\n\n## ⟦Facts⟧\n\n- **Host:** x\n\n${access}`,
		'warning missing-field: The field `Purpose` is missing: add it under `Facts`',
	);
});

test('labels are compared without case and emphasis; optional ones and others are welcome', () => {
	check(doc(`- purpose: x\n- *Since:* 2020\n- HOST: y\n\n${access}`));
});

test('a group is missing as a whole, or what is missing in it', () => {
	check(
		`> **Type:** Own\n\n# T\n\n## ⟦Facts⟧\n\n- **Purpose:** x\n- **Host:** y\n`,
		'warning missing-field: `Access` is missing with all its fields: add it under `Facts`',
	);
	check(
		doc('- **Purpose:** x\n- **Host:** y\n\n**Access:**\n\n- ⟦Type⟧: mTLS\n'),
		'warning missing-field: The field `Owner` is missing: add it after `Type`',
	);
	check(
		doc('- **Purpose:** x\n- **Host:** y\n\n⟦**Access:**⟧\n\n- Owner: @a\n'),
		'warning missing-field: The field `Type` is missing: add it under `Access`',
	);
});

test('in a section that repeats, a group may be absent; one that is there is whole', () => {
	const facts = `- **Purpose:** x\n- **Host:** y\n\n${access}`;
	check(doc(facts, '\n## Services\n\n### Stripe\n\n- **Provider:** Stripe\n'));
	check(
		doc(facts, '\n## Services\n\n### Stripe\n\n- **Provider:** Stripe\n\n**Access:**\n\n- ⟦Type⟧: mTLS\n'),
		'warning missing-field: The field `Owner` is missing: add it after `Type`',
	);
});

test('nothing is asked of what is settled, a placeholder, or divided by the author', () => {
	check(doc('N/A\n'));
	check(
		doc('⟦[All the facts of it]⟧\n'),
		'warning unfilled-placeholder: Unfilled: `[All the facts of it]` (Facts)',
	);
	check(doc('Two of them.\n\n### North\n\nText.\n\n### South\n\nText.\n'));
});

const lacks = (field: string, place: string) =>
	`warning missing-field: The field \`${field}\` is missing: add it ${place}`;
const group = (name: string, place: string) =>
	`warning missing-field: \`${name}\` is missing with all its fields: add it ${place}`;

test('the same label in two groups is two fields', () => {
	const two = checkFor(
		'> **Type:** X\n\n## A\n\n**In:**\n\n- Type: [first kind]\n- Rate: [first rate]\n\n**Out:**\n\n- Type: [second kind]\n- Rate: [second rate]\n',
	);
	two('> **Type:** X\n\n## A\n\n**In:**\n\n- Type: a\n- Rate: b\n\n**Out:**\n\n- Type: c\n- Rate: d\n');
	two(
		'> **Type:** X\n\n## A\n\n**In:**\n\n- ⟦Type⟧: a\n\n**Out:**\n\n- Type: c\n- Rate: d\n',
		lacks('Rate', 'after `Type`'),
	);
	two('> **Type:** X\n\n## ⟦A⟧\n\n**In:**\n\n- Type: a\n- Rate: b\n', group('Out', 'under `A`'));
	// Without any label of a group, what is there is the first group's.
	two('> **Type:** X\n\n## ⟦A⟧\n\n- Type: a\n- Rate: b\n', group('Out', 'under `A`'));
	two('> **Type:** X\n\n## ⟦A⟧\n\n**Mine:**\n\n- Type: a\n- Rate: b\n', group('Out', 'under `A`'));
});

test('fields in any order, as lines, with a value or without', () => {
	check(doc(`- **Host:** y\n- **Purpose:**\n\n${access}`));
	check(doc(`**Purpose:** x\n\n**Host:** y\n\n${access}`));
	check(doc(`- **Purpose**: x\n- **Host**: N/A\n\n${access}`));
	check(doc(`- **Purpose:** x\n- **Host:** y\n\n${access}\n**Mine:**\n\n- Own: z\n`));
});

test('more text and own fields around are welcome', () => {
	check(
		doc(`Some words first.\n\n- **Purpose:** x\n- **Mine:** 1\n- **Host:** y\n\nMore words.\n\n${access}`),
	);
});

test('a label that is not quite the same', () => {
	check(doc(`- **⟦Purpose⟧:** x\n- **Hosts:** y\n\n${access}`), lacks('Host', 'after `Purpose`'));
});

test('a section of text lacks its fields', () => {
	check(
		'> **Type:** Own\n\n# T\n\n## ⟦⟦⟦Facts⟧⟧⟧\n\nIt is old.\n',
		lacks('Purpose', 'under `Facts`'),
		lacks('Host', 'under `Facts`'),
		group('Access', 'under `Facts`'),
	);
});

test('what is empty or set aside', () => {
	check(
		'> **Type:** Own\n\n# T\n\n## ⟦Facts⟧\n',
		'warning empty-section: The section `Facts` is empty: write it, or say "N/A"',
	);
	check(doc('<!-- archdocs: n/a -->\n\n- **Purpose:** x\n'));
	for (const body of ['—', '- None', 'Not applicable.']) check(doc(`${body}\n`));
});

test('suppressions', () => {
	check(doc(`- **Purpose:** x <!-- archdocs-disable-line missing-field -->\n\n${access}`));
	check(doc(`<!-- archdocs-disable missing-field -->\n\n- **Purpose:** x\n\n${access}`));
	check(doc(`<!-- archdocs-disable-next-line missing-field -->\n\n- **Purpose:** x\n\n${access}`));
});

test('a label of one group under another is no reason to ask for the rest', () => {
	const integration = checkFor(
		'> **Type:** X\n\n## A\n\n### [Name1]\n\n**Service:**\n\n- Provider: [Who runs it]\n\n**Sign-in:**\n\n- Type: [Kind of it]\n- Scope: [What it allows]\n',
	);
	integration('> **Type:** X\n\n## A\n\n### Stripe\n\n**Service:**\n\n- Provider: Stripe\n- Type: SaaS\n');
	integration(
		'> **Type:** X\n\n## A\n\n### Stripe\n\n**Service:**\n\n- Provider: Stripe\n\n⟦**Sign-in:**⟧\n\n- Scope: all\n',
		lacks('Type', 'under `Sign-in`'),
	);
	integration(
		'> **Type:** X\n\n## A\n\n### Stripe\n\n- Provider: Stripe\n- ⟦Type⟧: key\n',
		lacks('Scope', 'after `Type`'),
	);
});
