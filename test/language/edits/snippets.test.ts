import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lint } from 'markdownlint/sync';
import { type TemplateSnippet, templateSnippets } from '#language/edits/insertion/templateSnippets.ts';
import { builtInTemplate } from '../../support/builtIn.ts';
import { analyze } from '../../support/check.ts';
import { expandSnippet } from '../../support/expandSnippet.ts';

const template = builtInTemplate();
const snippets = templateSnippets(template, 'document');
const document = snippets.find(({ isDocument }) => isDocument) as TemplateSnippet;

const head =
	'> **Type:** Architecture\n> **Focus:** high\n> **Owner:** @payments\n> **Status:** active\n\n# A\n\n';

/** Rules whose findings in a text are about what a snippet brings along, not about what is around it. */
function rulesIn(text: string): readonly string[] {
	const isAround = (rule: string) => rule === 'missing-section' || rule === 'missing-metadata';
	const rules = analyze(text).findings.map(({ rule }) => rule);
	return [...new Set(rules)].filter((rule) => !isAround(rule)).sort();
}

describe('the snippets of the built-in template', () => {
	test('there is one for the document, each section, what repeats, and the rows of each table that grows', () => {
		deepEqual(
			snippets.map(({ prefix }) => prefix),
			[
				'arch-document',
				'arch-overview',
				'arch-configuration',
				'arch-environment-variables',
				'arch-environment-variables-row',
				'arch-vault-secrets',
				'arch-vault-secrets-row',
				'arch-architecture',
				'arch-system-diagram',
				'arch-key-components',
				'arch-key-components-row',
				'arch-integration-details',
				'arch-integration',
				'arch-api-endpoints-row',
				'arch-webhooks-row',
				'arch-code-locations',
				'arch-backend-api',
				'arch-backend-api-row',
				'arch-frontend-client',
				'arch-database-schema',
				'arch-core-models-tables',
				'arch-relationships',
				'arch-materialized-views',
				'arch-materialized-views-row',
				'arch-error-handling',
				'arch-common-errors',
				'arch-common-errors-row',
				'arch-graceful-degradation',
				'arch-graceful-degradation-row',
				'arch-common-gotchas',
				'arch-gotcha',
				'arch-dependencies',
				'arch-upstream-dependencies',
				'arch-downstream-dependencies',
				'arch-mcp-server-integration',
				'arch-available-servers',
				'arch-available-servers-row',
				'arch-server-configuration',
				'arch-related-documentation',
			],
		);
	});
});

describe('what a snippet inserts', () => {
	test('comments, sample rows and further twins are left out', () => {
		const text = expandSnippet(document.body);
		ok(!text.includes('<!--'));
		ok(
			!text.includes('Cache unavailable') &&
				!text.includes('SECRET_NAME_2') &&
				!text.includes('IntegrationName2'),
		);
		equal(text.match(/^\| `VAR_NAME_1` \|/gm)?.length, 1);
		equal(text.match(/^---$/gm)?.length, 11);
	});

	test('hints have no brackets, but choices start with their token', () => {
		ok(document.body.includes('$' + '{4:ArchitectureName}'));
		ok(!/\$\{\d+:[^}]*\[/.test(document.body));
		ok(document.body.includes('|[draft/active/deprecated],draft,active,deprecated|}'));
	});

	test('a name that repeats is typed once', () => {
		const diagram = snippets.find(({ prefix }) => prefix === 'arch-relationships')?.body ?? '';
		const first = '$' + '{1:TABLE1}';
		ok(diagram.includes(`${first} ||--o{ `) && /\n {4}\$1 \|\|--o\{/.test(diagram), diagram);
	});

	test('whoever tabs through the document without typing has filled nothing but the dates', () => {
		const { progress } = analyze(`${expandSnippet(document.body)}\n`);
		equal(progress.filled, 2);
		ok(progress.total > 60);
	});

	test('only placeholders and links without target are reported in it', () => {
		deepEqual(rulesIn(`${expandSnippet(document.body)}\n`), ['empty-link', 'unfilled-placeholder']);
	});

	for (const { prefix, body, isDocument, section } of snippets) {
		const isRow = prefix.endsWith('-row');
		if (isDocument || isRow || section === undefined) continue;
		test(`${prefix}: inserted, it lacks nothing, and nothing else is reported`, () => {
			const parent = template.sections.find((it) => it.children.includes(section));
			const around = parent ? `## ${parent.title}\n\n` : '';
			const rules = rulesIn(`${head}${around}${expandSnippet(body)}\n`);
			deepEqual(
				rules.filter((rule) => rule !== 'empty-link' && rule !== 'unfilled-placeholder'),
				[],
			);
		});
	}
});

describe('snippets as Markdown', () => {
	test('they are clean for markdownlint, the length of lines and a heading at the top aside', () => {
		const strings = Object.fromEntries(
			snippets
				.filter(({ prefix }) => !prefix.endsWith('-row'))
				.map(({ prefix, body }) => [prefix, `${expandSnippet(body)}\n`]),
		);
		const results = lint({ strings, config: { default: true, MD013: false, MD041: false } });
		const problems = Object.entries(results).flatMap(([name, errors]) =>
			errors.map(
				({ lineNumber, ruleNames, errorContext }) =>
					`${name}:${lineNumber} ${ruleNames[0]} ${errorContext ?? ''}`,
			),
		);
		deepEqual(problems, []);
	});
});
