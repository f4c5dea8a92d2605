import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { type RuleId, ruleIds } from '#common/ruleIds.ts';
import type { SeveritySetting } from '#common/severity.ts';
import { architecture, check, checkWith, diagnose } from '../../support/check.ts';

/** A text that every rule finds something in, once. */
const everything = `
## Overview

[what is left]

[a link]()

- Owner: TBD

<!-- Describe what happens at night -->

<!-- archdocs-disable-lines -->

<!-- archdocs-disable-next-line empty-link -->

Text
`;

type Column = 'draft' | 'active' | 'critical' | 'deprecated';

/** What each rule says, by the Status of the document; \`critical\` is an active one with that Focus. */
const table: Readonly<Record<RuleId, Readonly<Record<Column, string>>>> = {
	'unfilled-placeholder': {
		draft: 'information',
		active: 'warning',
		critical: 'error',
		deprecated: 'hint',
	},
	'empty-link': { draft: 'information', active: 'warning', critical: 'error', deprecated: 'hint' },
	'leftover-marker': { draft: 'information', active: 'warning', critical: 'error', deprecated: 'hint' },
	'guidance-comment': {
		draft: 'information',
		active: 'information',
		critical: 'information',
		deprecated: 'hint',
	},
	'unknown-directive': { draft: 'hint', active: 'hint', critical: 'hint', deprecated: 'hint' },
	'unused-suppression': { draft: 'hint', active: 'hint', critical: 'hint', deprecated: 'hint' },
};

/** The severity of each rule's one finding in a text. */
function severitiesOf(text: string, rules: Partial<Record<RuleId, SeveritySetting>> = {}) {
	const { findings } = diagnose(text, { settings: { rules } }).diagnosis;
	return Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]));
}

function column(name: Column): Readonly<Record<string, string>> {
	return Object.fromEntries(ruleIds.map((rule) => [rule, table[rule][name]]));
}

test('the table has every rule', () => {
	deepEqual(Object.keys(table).sort(), [...ruleIds].sort());
});

for (const status of ['draft', 'active', 'deprecated'] as const) {
	test(`Status ${status}`, () => {
		deepEqual(severitiesOf(architecture(everything, status)), column(status));
	});
}

test('Focus critical makes the warnings of an active document errors', () => {
	deepEqual(severitiesOf(architecture(everything, 'active', 'critical')), column('critical'));
	deepEqual(severitiesOf(architecture(everything, 'active', '**Critical** (24/7)')), column('critical'));
});

test('Focus critical changes nothing for drafts and deprecated documents', () => {
	deepEqual(severitiesOf(architecture(everything, 'draft', 'critical')), column('draft'));
	deepEqual(severitiesOf(architecture(everything, 'deprecated', 'critical')), column('deprecated'));
});

test('a Focus that is not critical', () => {
	for (const focus of ['high', 'criticality unknown', 'not critical', '[critical/high/medium/low]', '']) {
		equal(severitiesOf(architecture(everything, 'active', focus))['leftover-marker'], 'warning', focus);
	}
});

test('a Status that is missing, empty, unfilled or unknown counts as active where the Type is named', () => {
	for (const status of ['', '[draft/active/deprecated]', 'who knows', 'TBD']) {
		equal(severitiesOf(architecture(everything, status))['empty-link'], 'warning', status);
	}
	equal(severitiesOf(`> **Type:** Architecture\n\n${everything}`)['empty-link'], 'warning');
});

test('it counts as draft where only the headings tell', () => {
	const headings = ['Configuration', 'Architecture', 'Code Locations', 'Error Handling', 'Dependencies'];
	const text = `# T\n${everything}\n${headings.map((it) => `## ${it}\n\nText\n`).join('\n')}`;
	deepEqual(severitiesOf(text), column('draft'));
	deepEqual(severitiesOf(`> **Status:** active\n\n${text}`), column('active'));
	deepEqual(severitiesOf(`> **Status:** who knows\n\n${text}`), column('draft'));
});

test('it counts as active where a glob names the template', () => {
	const context = { byHeadings: false, glob: { glob: '*.md', type: 'Architecture' } };
	checkWith({ context }, '# T\n\n⟦[]()⟧\n', 'warning empty-link: This link has neither text nor target');
});

test('it counts as draft in a document without a template, whatever the Type', () => {
	check('> **Type:** Runbook\n\n⟦[]()⟧\n', 'information empty-link: This link has neither text nor target');
});

test('words of the settings for Status', () => {
	const settings = {
		statuses: { 'in production': 'active', 'under discussion': 'draft', gone: 'deprecated' },
	} as const;
	const severity = (status: string) =>
		diagnose(architecture(everything, status), { settings }).diagnosis.findings.find(
			({ rule }) => rule === 'empty-link',
		)?.severity;
	equal(severity('In production since May'), 'warning');
	equal(severity('under discussion'), 'information');
	equal(severity('Gone'), 'hint');
	equal(severity('draft'), 'information');
});

test('words of the settings go before those that are known', () => {
	const options = { settings: { statuses: { draft: 'deprecated' } } } as const;
	checkWith(
		options,
		architecture('⟦[]()⟧\n', 'draft'),
		'hint empty-link: This link has neither text nor target',
	);
});

for (const rule of ruleIds) {
	test(`${rule}: a severity of the settings is used as it is`, () => {
		for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
			for (const status of ['draft', 'active', 'deprecated']) {
				const expected = { ...severitiesOf(architecture(everything, status)), [rule]: severity };
				deepEqual(severitiesOf(architecture(everything, status), { [rule]: severity }), expected);
			}
		}
	});

	test(`${rule}: off`, () => {
		const { [rule]: _, ...expected } = column('active');
		deepEqual(severitiesOf(architecture(everything), { [rule]: 'off' }), expected);
	});
}

test('a rule that is off leaves a suppression of it in use', () => {
	checkWith(
		{ settings: { rules: { 'empty-link': 'off' } } },
		architecture('<!-- archdocs-disable-next-line empty-link -->\n\n[a]()\n'),
	);
});
