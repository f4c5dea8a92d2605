import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { parseDirective } from '#language/template/directive.ts';
import type { TemplateSection } from '#language/template/template.ts';
import { analyze, checkWith } from '../../support/check.ts';
import { dedent } from '../../support/fixture.ts';
import { checkFor, following, ownTemplate } from '../../support/ownTemplate.ts';

const markdown = `
	> **Dienst:** Warenkorb <!-- archdocs: role=type -->
	> **Lage:** [neu/alt] <!-- archdocs: role=status -->
	> **Ticket:** [X-1] <!-- archdocs: optional -->
	> **A:** [first value] <!-- archdocs: role=owner --> · **B:** [second value] <!-- archdocs: optional -->

	# [Name]

	## Eins

	<!-- archdocs: optional -->

	[Was eins ist]

	## Zwei

	<!-- archdocs: repeat -->

	[Was zwei ist]

	## Drei

	<!-- archdocs: column Geheimnisname = secret -->
	<!-- archdocs: column Notiz = optional -->

	| Geheimnisname | Notiz |
	| --- | --- |
	| [Name davon] | [Was noch] |

	- Wer: [Name des Teams] <!-- archdocs: role=owner -->
	- Seit: YYYY-MM-DD <!-- archdocs: optional -->

	## Vier

	<!-- archdocs: one-of -->

	### Links

	[Was links ist]

	### Rechts

	[Was rechts ist]

	## Fünf

	<!-- archdocs: one-of Ende -->

	[Was fünf ist]

	## Sechs

	<!-- archdocs: one-of ende -->

	[Was sechs ist]
`;

const template = ownTemplate(markdown);

function section(title: string): TemplateSection | undefined {
	return template.sections.find((it) => it.title === title);
}

test('metadata: roles and what is optional, for several pairs on one line', () => {
	equal(template.type, 'Warenkorb');
	deepEqual(
		template.metadata.map(({ key, role, optional, value }) => [key, role, optional, value]),
		[
			['Dienst', 'type', false, 'Warenkorb'],
			['Lage', 'status', false, '[neu/alt]'],
			['Ticket', undefined, true, '[X-1]'],
			['A', 'owner', false, '[first value]'],
			['B', undefined, true, '[second value]'],
		],
	);
});

test('sections: optional, repeated, alternatives', () => {
	deepEqual(
		template.sections.map(({ title, optional, repeatable, alternative }) => [
			title,
			optional,
			repeatable,
			alternative,
		]),
		[
			['Eins', true, false, undefined],
			['Zwei', false, true, undefined],
			['Drei', false, false, undefined],
			['Vier', false, false, undefined],
			['Fünf', false, false, 'ende'],
			['Sechs', false, false, 'ende'],
		],
	);
	const names = section('Vier')?.children.map(({ alternative }) => alternative);
	deepEqual(names, ['#vier', '#vier']);
});

test('columns and fields: roles and what is optional', () => {
	deepEqual(
		section('Drei')?.tables[0]?.columns.map(({ title, role, optional }) => [title, role, optional]),
		[
			['Geheimnisname', 'secret', false],
			['Notiz', undefined, true],
		],
	);
	deepEqual(
		section('Drei')?.fields.map(({ label, role, optional, tokens }) => [label, role, optional, tokens]),
		[
			['Wer', 'owner', false, 1],
			['Seit', undefined, true, 1],
		],
	);
});

test('directives are neither guidance nor findings, in a copy and in the template as a document', () => {
	equal(template.guidance.size, 0);
	deepEqual(
		template.sections.flatMap(({ guidance }) => guidance),
		[],
	);
	const rules = analyze(dedent(markdown), { context: following(template) }).findings.map(({ rule }) => rule);
	deepEqual([...new Set(rules)], ['unfilled-placeholder']);
});

test('a filled document that kept them', () => {
	const filled = dedent(markdown)
		.replace('[neu/alt]', 'neu')
		.replace('[X-1]', 'X-7')
		.replace('[first value]', '@a')
		.replace('[second value]', '1')
		.replace('[Name]', 'Korb')
		.replace('YYYY-MM-DD', '2026-01-31')
		.replace(/\[[^\]]+\]/g, 'Text');
	checkWith({ context: following(template) }, filled);
});

test('what is optional may be left out', () => {
	const check = checkFor(markdown);
	check(
		dedent(`
			> **Dienst:** Warenkorb
			> **Lage:** neu
			> **A:** @a

			# Korb

			## Zwei

			Text

			## Drei

			| Geheimnisname |
			| --- |
			| name |

			- Wer: Team

			## Vier

			### Rechts

			Text

			## Sechs

			Text
		`),
	);
});

const directives: readonly (readonly [comment: string, expected: unknown])[] = [
	['archdocs: optional', { name: 'optional', argument: '' }],
	['archdocs:optional', { name: 'optional', argument: '' }],
	['archdocs: n/a there is none', { name: 'n/a', argument: 'there is none' }],
	['archdocs: one-of Rollout', { name: 'one-of', argument: 'Rollout' }],
	['archdocs: repeat', { name: 'repeat', argument: '' }],
	['archdocs: role=status', { name: 'role', role: 'status' }],
	['archdocs: role = Status', { name: 'role', role: 'status' }],
	['archdocs: role secret', { name: 'role', role: 'secret' }],
	['archdocs: role=unknown', undefined],
	['archdocs: role', undefined],
	['archdocs: column Name = secret', { name: 'column', column: 'name', role: 'secret' }],
	[
		'archdocs: column **Two Words**=status-code',
		{ name: 'column', column: 'two words', role: 'status-code' },
	],
	['archdocs: column Name = OPTIONAL', { name: 'column', column: 'name', role: 'optional' }],
	['archdocs: column a = b = owner', { name: 'column', column: 'a = b', role: 'owner' }],
	['archdocs: column Name = unknown', undefined],
	['archdocs: column Name', undefined],
	['archdocs: optionally', undefined],
];

for (const [comment, expected] of directives) {
	test(`<!-- ${comment} --> says ${JSON.stringify(expected) ?? 'nothing'}`, () => {
		deepEqual(parseDirective(comment), expected);
	});
}
