import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceOf } from '#language/rules/rules.ts';
import { analyze } from '../../support/check.ts';
import { everyTemplate } from '../../support/everyTemplate.ts';
import { projectFile } from '../../support/projectFile.ts';
import { textVariants } from '../../support/textVariants.ts';

/** A document of test/fixtures/documents, checked against the template that it is named after. */
function checked(name: string, state: 'finished' | 'half', write: (text: string) => string) {
	const template = everyTemplate.get(`${name}.md`);
	ok(template, name);
	const text = write(projectFile(`test/fixtures/documents/${name}-${state}.md`));
	const analysis = analyze(text, {
		context: { byHeadings: false, templates: [template] },
	});
	const { recognition } = analysis;
	equal(recognition.template, template);
	return analysis;
}

/** What is left to do in the documents that are half done. All of it is a warning, for they are active. */
const halfDone: Readonly<Record<string, readonly string[]>> = {
	decision: [
		'Unfilled: `[@name]` (Decision-makers)',
		'The section `Considered Options` is missing: add it after `Decision Drivers`',
		'The section `Decision Drivers` is empty: write it, or say "N/A"',
		'Unfilled: `[how it meets the drivers]` (Decision Outcome)',
		'Unfilled: `[what becomes harder]` (Consequences)',
		'The table lacks the column `Where`: add it after `Check`',
		'The field `Effort` is missing: add it after `Summary`',
	],
	proposal: [
		'Unfilled: `[Which problem is solved, and for whom?]` (Motivation)',
		'The field `Compatibility` is missing: add it after `Affected Components`',
		'Unfilled: `[group of users]` (Reference-Level Explanation)',
		'The section `Drawbacks` is empty: write it, or say "N/A"',
		'The section `Open Questions` is missing: add it after `Alternatives`',
		'The table lacks the column `Verdict`: add it after `Disadvantage`',
		'Unfilled: `[What it does worse]` (Disadvantage, Alternatives)',
		'Unfilled: `YYYY-MM-DD` (Last Updated)',
	],
	runbook: [
		'Unfilled: `[Link to the dashboard]` (Dashboard, Service)',
		'The table lacks the column `Meaning`: add it after `Severity`',
		'Unfilled: `[page/ticket/notice]` (Severity, Alerts): page, ticket or notice',
		'The section `Escalation` is missing: add it after `Procedures`',
		'The field `Verification` is missing: add it after `Steps`',
		'Unfilled: `[deployment-name]` (Procedures)',
		'The section `Code Locations` is empty: write it, or say "N/A"',
	],
	'service-english': [
		'Unfilled: `[What it controls]` (Description, Environment Variables)',
		'The section `Interfaces` is missing: add it after `Components`',
		'The table lacks the column `Technology`: add it after `Purpose`',
		'Unfilled: `[Production/Staging/Sandbox]` (Environment, Integrations): Production, Staging or Sandbox',
		'The field `Fix` is missing: add it after `Cause`',
		'The section `Data Model` is empty: write it, or say "N/A"',
		'Unfilled: `YYYY-MM-DD` (Last Updated)',
	],
	'service-german': [
		'Unfilled: `[Was sie steuert]` (Beschreibung, Umgebungsvariablen)',
		'The section `Schnittstellen` is missing: add it after `Komponenten`',
		'The table lacks the column `Technik`: add it after `Zweck`',
		'Unfilled: `[Produktion/Abnahme/Sandkasten]` (Umgebung, Anbindungen): Produktion, Abnahme or Sandkasten',
		'The field `Abhilfe` is missing: add it after `Ursache`',
		'The section `Datenmodell` is empty: write it, or say "N/A"',
		'Unfilled: `YYYY-MM-DD` (Zuletzt aktualisiert)',
	],
	'service-japanese': [
		'Unfilled: `[制御する内容]` (説明, 環境変数)',
		'The section `インターフェース` is missing: add it after `コンポーネント一覧`',
		'The table lacks the column `技術`: add it after `目的`',
		'Unfilled: `[本番/検証/試験]` (環境, 外部連携): 本番, 検証 or 試験',
		'The field `対処` is missing: add it after `原因`',
		'The section `データモデル` is empty: write it, or say "N/A"',
		'Unfilled: `YYYY-MM-DD` (最終更新日)',
	],
};

for (const [name, expected] of Object.entries(halfDone)) {
	for (const { name: variant, write } of textVariants) {
		test(`${name}, finished: nothing is left to say: ${variant}`, () => {
			const { findings, progress } = checked(name, 'finished', write);
			deepEqual(findings, []);
			ok(progress.total > 0);
			equal(progress.filled, progress.total);
		});

		test(`${name}, half done: what is left, in one sentence each: ${variant}`, () => {
			const { findings } = checked(name, 'half', write);
			deepEqual(findings.map(sentenceOf), expected);
			ok(findings.every(({ severity }) => severity === 'warning'));
		});
	}
}
