import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import type { AnalysisContext } from '#language/languageService.ts';
import type { Rule } from '#language/rules/rule.ts';
import { rules } from '#language/rules/rules.ts';
import { type RuleId, ruleIds } from '#language/settings/ruleIds.generated.ts';
import type { SeveritySetting } from '#language/settings/severity.ts';
import { analyze, architecture, check, checkWith, fragment } from '../../support/check.ts';
import { following, ownTemplate } from '../../support/ownTemplate.ts';

/** A template that a document can disagree with in every way. */
const template = ownTemplate(`
	> **Type:** Architecture
	> **Focus:** [critical/high/medium/low]
	> **Owner:** [@team-member]
	> **Status:** [draft/active/deprecated]
	> **Tier:** [gold/silver]

	# [Name]

	## Overview

	[What it does]

	## Variables

	| Variable | Required | Default | Notes |
	| --- | --- | --- | --- |
	| \`[VAR_NAME_1]\` | ✓ | — | [What this controls] |

	## Contact

	- **Team:** [Name of the team]
	- **Channel:** [Where to ask]

	## Links

	- [How we write](./style.md)

	## Secrets

	| Secret | Purpose |
	| --- | --- |
	| \`[SECRET_NAME_1]\` | [What it opens] |

	## Components

	| Component | Purpose |
	| --- | --- |
	| \`[component-name]\` | [What it does] |

	## MCP Servers

	| Server | Purpose |
	| --- | --- |
	| \`[server-name]\` | [What it does] |

	## Limits

	[What it does not do]
`);

/** What counts as a credential in these documents. */
const credential = 'looks-like-a-credential';

const exposures: NonNullable<AnalysisContext['exposures']> = ({ text }) => {
	const start = text.indexOf(credential);
	return start < 0 ? [] : [{ id: 'a/CREDENTIAL', span: { start, end: start + credential.length } }];
};

const context = { ...following(template), exposures };

/** Sections that every rule finds something in. */
const everything = `
## Overview

[what is left]

[a link]()

- Owner: TBD

<!-- Describe what happens at night -->

<!-- archdocs-disable-lines -->

<!-- archdocs-disable-next-line empty-link -->

Text

## Contact

- **Team:** [@ana]
- **Since:** 2026-02-30

## Variables

| Variable | Required | Default |
| --- | --- | --- |
| \`PORT\` | ✓ | \`8080\` | too much |
| \`DATABASE_URL\` | ✓ | — |
| \`DATABASE_URL\` | ✓ | — |

Not \`DATABSE_URL\`.

## Variables

## Links

- [How we write](./style.md)

## Secrets

| Secret | Purpose |
| --- | --- |
| \`post-key\` | Letters |
| \`post-key\` | Parcels |
| \`mail-key\` | Mail |

With \`vault::post-key\` and \`vault::nobody-knows\`, looks-like-a-credential.

## Components

| Component | Purpose |
| --- | --- |
| \`label-printer\` | Prints |

Not \`label-pirnter\`.

## MCP Servers

| Server | Purpose |
| --- | --- |
| \`tracking\` | Reads |

\`\`\`json
{ "mcpServers": { "invoices": { "command": "node" } } }
\`\`\`

\`\`\`json
{ "a": 1 "b": 2 }
\`\`\`

---

*Created: 2026-02-02*
*Last Updated: 2026-01-01*
`;

/** A document that every rule finds something in. */
function flawed(status: string, focus = 'medium'): string {
	const metadata = `> **Type:** Architecture\n> **Focus:** ${focus}\n> **Status:** ${status}\n> **Tier:** bronze`;
	return `${metadata}\n\n# Example\n${everything}`;
}

type Column = 'draft' | 'active' | 'critical' | 'deprecated';

const adjusted = { draft: 'information', active: 'warning', critical: 'error', deprecated: 'hint' } as const;
const remark = {
	draft: 'information',
	active: 'information',
	critical: 'information',
	deprecated: 'hint',
} as const;
const error = { draft: 'error', active: 'error', critical: 'error', deprecated: 'error' } as const;
const warning = { draft: 'warning', active: 'warning', critical: 'warning', deprecated: 'warning' } as const;
const information = {
	draft: 'information',
	active: 'information',
	critical: 'information',
	deprecated: 'information',
} as const;
const hint = { draft: 'hint', active: 'hint', critical: 'hint', deprecated: 'hint' } as const;

/**
 * The severity of each rule by the Status of the document; `critical` is an active one with that Focus. A new rule needs
 * no row, as long as a row has its area and severities.
 */
const table = {
	'unfilled-placeholder': adjusted,
	'empty-link': adjusted,
	'leftover-marker': adjusted,
	'guidance-comment': remark,
	'sample-text': remark,
	'brackets-left': remark,
	'missing-section': adjusted,
	'section-order': remark,
	'duplicate-section': adjusted,
	'empty-section': adjusted,
	'missing-column': adjusted,
	'row-width': adjusted,
	'missing-field': adjusted,
	'missing-metadata': adjusted,
	'metadata-value': adjusted,
	'invalid-date': adjusted,
	'date-order': adjusted,
	'required-with-default': adjusted,
	'undefined-secret': warning,
	'unused-secret': information,
	'duplicate-secret': warning,
	'exposed-secret': error,
	'duplicate-variable': warning,
	'undefined-variable': warning,
	'undefined-component': warning,
	'undefined-server': warning,
	'invalid-json': warning,
	'unknown-directive': hint,
	'unused-suppression': hint,
} as const satisfies Partial<Readonly<Record<RuleId, Readonly<Record<Column, string>>>>>;

const tableRules = ruleIds.filter((rule): rule is keyof typeof table => rule in table);

/** The severity of each rule's findings in a text. */
function severitiesOf(text: string, rules: Partial<Record<RuleId, SeveritySetting>> = {}) {
	const { findings } = analyze(text, { context, settings: { rules } });
	return Object.fromEntries(
		findings.filter(({ rule }) => rule in table).map(({ rule, severity }) => [rule, severity]),
	);
}

function column(name: Column): Readonly<Record<string, string>> {
	return Object.fromEntries(tableRules.map((rule) => [rule, table[rule][name]]));
}

test('the table has a rule of every kind', () => {
	const kindOf = ({ area, severity, atMost }: Rule) => `${area}: ${severity}, at most ${atMost}`;
	const inTable = rules.filter(({ id }) => id in table).map(kindOf);
	equal(inTable.length, Object.keys(table).length);
	deepEqual(new Set(rules.map(kindOf)), new Set(inTable));
});

for (const status of ['draft', 'active', 'deprecated'] as const) {
	test(`Status ${status}`, () => {
		deepEqual(severitiesOf(flawed(status)), column(status));
	});
}

test('Focus critical makes the warnings of an active document errors', () => {
	deepEqual(severitiesOf(flawed('active', 'critical')), column('critical'));
	deepEqual(severitiesOf(flawed('active', '**Critical** (24/7)')), column('critical'));
});

test('Focus critical changes nothing for drafts and deprecated documents', () => {
	deepEqual(severitiesOf(flawed('draft', 'critical')), column('draft'));
	deepEqual(severitiesOf(flawed('deprecated', 'critical')), column('deprecated'));
});

test('a Focus that is not critical', () => {
	for (const focus of ['high', 'criticality unknown', 'not critical', '[critical/high/medium/low]', '']) {
		equal(severitiesOf(flawed('active', focus))['leftover-marker'], 'warning', focus);
	}
});

test('a Status that is missing, empty, unfilled or unknown counts as active where the Type is named', () => {
	for (const status of ['', '[draft/active/deprecated]', 'who knows', 'TBD']) {
		equal(severitiesOf(flawed(status))['empty-link'], 'warning', status);
	}
	equal(severitiesOf(`> **Type:** Architecture\n\n${everything}`)['empty-link'], 'warning');
});

test('it counts as draft where only the headings tell', () => {
	const text = `# T\n${everything}`;
	const tier = '> **Tier:** bronze\n';
	deepEqual(severitiesOf(`${tier}\n${text}`), column('draft'));
	deepEqual(severitiesOf(`${tier}> **Status:** active\n\n${text}`), column('active'));
	deepEqual(severitiesOf(`${tier}> **Status:** who knows\n\n${text}`), column('draft'));
});

test('it counts as active where a glob names the template', () => {
	const byGlob = { byHeadings: false, glob: { glob: '*.md', type: 'Architecture' } };
	checkWith(
		fragment({ context: byGlob }),
		'# T\n\n⟦[]()⟧\n',
		'warning empty-link: This link has neither text nor target',
	);
});

test('it counts as draft in a document without a template, whatever the Type', () => {
	check('> **Type:** Runbook\n\n⟦[]()⟧\n', 'information empty-link: This link has neither text nor target');
});

test('words of the settings for Status', () => {
	const settings = {
		statuses: { 'in production': 'active', 'under discussion': 'draft', gone: 'deprecated' },
	} as const;
	const severity = (status: string) =>
		analyze(flawed(status), { context, settings }).findings.find(({ rule }) => rule === 'empty-link')
			?.severity;
	equal(severity('In production since May'), 'warning');
	equal(severity('under discussion'), 'information');
	equal(severity('Gone'), 'hint');
	equal(severity('draft'), 'information');
});

test('words of the settings go before those that are known', () => {
	const options = { settings: { statuses: { draft: 'deprecated' } } } as const;
	checkWith(
		fragment(options),
		architecture('⟦[]()⟧\n', 'draft'),
		'hint empty-link: This link has neither text nor target',
	);
});

for (const rule of tableRules) {
	test(`${rule}: a severity of the settings is used as it is`, () => {
		for (const severity of ['error', 'warning', 'information', 'hint'] as const) {
			for (const status of ['draft', 'active', 'deprecated']) {
				const expected = { ...severitiesOf(flawed(status)), [rule]: severity };
				deepEqual(severitiesOf(flawed(status), { [rule]: severity }), expected);
			}
		}
	});

	test(`${rule}: off`, () => {
		const { [rule]: _, ...expected } = column('active');
		deepEqual(severitiesOf(flawed('active'), { [rule]: 'off' }), expected);
	});
}

test('a rule that is off leaves a suppression of it in use', () => {
	checkWith(
		fragment({ settings: { rules: { 'empty-link': 'off' } } }),
		architecture('<!-- archdocs-disable-next-line empty-link -->\n\n[a]()\n'),
	);
});

test('a Status between the brackets of its placeholder counts all the same', () => {
	const marked = architecture('## Overview\n\n⟦[Two words here]⟧\n', '⟦[deprecated]⟧');
	check(
		marked,
		'hint brackets-left: `[deprecated]` still has the brackets of its placeholder: write `deprecated`',
		'hint unfilled-placeholder: Unfilled: `[Two words here]` (Overview)',
	);
	check(
		architecture('## Overview\n\n⟦[Two words here]⟧\n', '⟦[draft/active/deprecated]⟧'),
		'warning unfilled-placeholder: Unfilled: `[draft/active/deprecated]` (Status): draft, active or deprecated',
		'warning unfilled-placeholder: Unfilled: `[Two words here]` (Overview)',
	);
});
