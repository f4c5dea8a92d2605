import { test } from 'node:test';
import { architecture, checkWith } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';
import { checkFor, following, ownTemplate } from '#test/support/ownTemplate.ts';

const template = `
	> **Type:** Own
	> **Level:** [gold/silver]
	> **Status:** [draft/active/deprecated]

	# [Title]

	## One

	[What one says]
`;

const check = checkFor(template);
const doc = (status: string, level = 'gold') =>
	`> **Type:** Own\n> **Level:** ${level}\n> **Status:** ${status}\n\n# T\n\n## One\n\nText.\n`;

test('a value that is none of the template’s', () => {
	check(
		doc('⟦refined 2026-06-11 after a review⟧'),
		'warning metadata-value: `refined 2026-06-11 after a review` is no value of `Status`: choose draft, active or deprecated',
	);
	check(
		doc('active', '⟦bronze⟧'),
		'warning metadata-value: `bronze` is no value of `Level`: choose gold or silver',
	);
	check(
		doc('active', '⟦golden⟧'),
		'warning metadata-value: `golden` is no value of `Level`: choose gold or silver',
	);
});

test('a value with an explanation, in any case and with marks', () => {
	check(doc('Active since March'));
	check(doc('active (see the decision)', '**Silver**, for now'));
});

test('a synonym of a Status, and words of the team’s own', () => {
	check(doc('accepted'));
	checkWith(
		{ context: following(ownTemplate(template)), settings: { statuses: { 'in production': 'active' } } },
		doc('in production'),
	);
});

test('of several pairs on one line only the wrong one', () => {
	check(
		'> **Type:** Own · **Level:** ⟦bronze⟧ · **Status:** active\n\n# T\n\n## One\n\nText.\n',
		'warning metadata-value: `bronze` is no value of `Level`: choose gold or silver',
	);
});

test('what is still to be filled, or settled, is another matter', () => {
	check(
		doc('active', '⟦[gold/silver]⟧'),
		'warning unfilled-placeholder: Unfilled: `[gold/silver]` (Level): gold or silver',
	);
	check(doc('active', '⟦TBD⟧'), 'warning leftover-marker: Still open: `TBD` (Level)');
	check(doc('active', 'N/A'));
});

const none = (key: string, value: string, choices: string) =>
	`warning metadata-value: \`${value}\` is no value of \`${key}\`: choose ${choices}`;

test('values that start with one of the allowed ones', () => {
	for (const status of [
		'active since 2026',
		'active (2026)',
		'ACTIVE',
		'`active`',
		'active, mostly',
		'active.',
		'active: yes',
	])
		check(doc(status));
	for (const level of ['gold-plated', 'gold/silver', 'golden', 'not gold', '1'])
		check(doc('active', `⟦${level}⟧`), none('Level', level, 'gold or silver'));
});

test('synonyms count for the Status only', () => {
	for (const status of ['in review', 'WIP', 'superseded by 12', 'veraltet', '草稿', '🟡 draft'])
		check(doc(status));
	check(doc('active', '⟦accepted⟧'), none('Level', 'accepted', 'gold or silver'));
});

test('a key by its meaning', () => {
	check(
		'> **Type:** Own\n> **Level:** gold\n> **State:** ⟦who knows⟧\n\n# T\n\n## One\n\nText.\n',
		none('Status', 'who knows', 'draft, active or deprecated'),
	);
	check('> **Type:** Own\n> **Level:** gold\n> **Stand:** Entwurf\n\n# T\n\n## One\n\nText.\n');
});

test('front matter, and several pairs on one line', () => {
	check(
		'---\ntype: Own\nlevel: ⟦bronze⟧\nstatus: "active"\n---\n\n# T\n\n## One\n\nText.\n',
		none('Level', 'bronze', 'gold or silver'),
	);
	for (const by of ['·', '|', '—'])
		check(
			`> **Type:** Own ${by} **Level:** ⟦bronze⟧ ${by} **Status:** ⟦gone fishing⟧\n\n# T\n\n## One\n\nText.\n`,
			none('Level', 'bronze', 'gold or silver'),
			none('Status', 'gone fishing', 'draft, active or deprecated'),
		);
});

test('values with brackets, emphasis or nothing in them', () => {
	check(doc('active', ''));
	check(
		doc('active', '⟦[gold]⟧'),
		'information brackets-left: `[gold]` still has the brackets of its placeholder: write `gold`',
	);
	check(
		doc('active', '**⟦[gold/silver]⟧**'),
		'warning unfilled-placeholder: Unfilled: `[gold/silver]` (Level): gold or silver',
	);
});

test('the Focus of the built-in template: critical in any language', () => {
	for (const focus of ['critical', 'Critical (24/7)', 'kritisch', 'medium, soon high'])
		checkWith(
			{ settings: { rules: { 'missing-section': 'off' } } },
			architecture('## Overview\n\nText.\n', 'draft', focus),
		);
	checkWith(
		{ settings: { rules: { 'missing-section': 'off' } } },
		architecture('## Overview\n\nText.\n', 'active', '⟦urgent⟧'),
		none('Focus', 'urgent', 'critical, high, medium or low'),
	);
});

test('it can be silenced on its line', () => {
	check(doc('who knows <!-- archdocs-disable-line metadata-value -->'));
});

test('a value that the template does not allow: those that it does', () => {
	fix('Write `deprecated`', architecture('Text.\n', 'deprecatd'), architecture('Text.\n', 'deprecated'));
	fix('Write `draft`', architecture('Text.\n', 'deprecatd'), architecture('Text.\n', 'draft'));
});
