import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isTemplated, type TemplatedAnalysis } from '#language/analysis/documentAnalysis.ts';
import { fixesOf } from '#language/codeActions/fixes.ts';
import { createLanguageService } from '#language/languageService.ts';
import { emptyNameScope } from '#language/names/nameScope.ts';
import type { CredentialAt } from '#language/rules/contexts.ts';
import type { Fix } from '#language/rules/fix.ts';
import type { RuleId } from '#language/settings/ruleIds.generated.ts';
import { defaultSettings } from '#language/settings/settings.ts';

/** A quick fix as the manual lists it. */
export interface ListedFix {
	/** With the values of an example. */
	readonly title: string;
	/** `archdocs check --fix` applies it. */
	readonly isSafe: boolean;
}

/** The fixes that the language offers for the findings of a rule in its examples. What silences a finding is not listed. */
export function ruleFixes(rule: RuleId): readonly ListedFix[] {
	const listed = exampleDocuments(rule).flatMap((text) => listedIn(text, rule));
	return listed.filter(({ title }, index) => listed.findIndex((it) => it.title === title) === index);
}

/** What a fix does, without the values of the document: two fixes of a kind differ in these alone. */
export function kindOfFix(title: string): string {
	return title.replace(/`[^`]*`|"[^"]*"|\([^)]*\)|\d+/g, '…');
}

/** Documents whose findings show every fix of a rule; none for a rule that only the author can answer. */
function exampleDocuments(rule: RuleId): readonly string[] {
	const folder = examplesOf(rule);
	if (!existsSync(folder)) return [];
	const files = readdirSync(folder).filter((name) => /^\d+\.md$/.test(name));
	return files.sort().map((name) => readFileSync(folder + name, 'utf8'));
}

function examplesOf(rule: RuleId): string {
	return fileURLToPath(new URL(`../../server/src/language/rules/${rule}/examples/`, import.meta.url));
}

/** The fixes of every finding that has a kind of fix which none before it had. */
function listedIn(text: string, rule: RuleId): readonly ListedFix[] {
	const listed: ListedFix[] = [];
	const isNew = ({ title }: Fix) => listed.every((it) => kindOfFix(it.title) !== kindOfFix(title));
	for (const fixes of fixesByFinding(text, rule))
		if (fixes.some(isNew)) listed.push(...fixes.map(({ title, isSafe = false }) => ({ title, isSafe })));
	return listed;
}

const service = createLanguageService();

function fixesByFinding(text: string, rule: RuleId): readonly (readonly Fix[])[] {
	const analysis = analyze(text, rule);
	const findings = analysis?.findings.filter((finding) => finding.rule === rule) ?? [];
	if (analysis === undefined || findings.length === 0)
		throw new Error(`An example of ${rule} has no finding of it:\n${text}`);
	return findings.map((finding) =>
		fixesOf(analysis, finding, {
			today: '2026-03-04',
			owners: () => ['@payments'],
			linkTargets: () => [{ title: 'Orders Architecture', path: 'orders.md' }],
		}).filter(({ isSuppression }) => !isSuppression),
	);
}

function analyze(text: string, rule: RuleId): TemplatedAnalysis | undefined {
	const document = service.parser.parse(text);
	const context = { byHeadings: true, templates: templatesOf(rule), exposures, known: emptyNameScope };
	const analysis = service.analyze(document, context, defaultSettings);
	return isTemplated(analysis) ? analysis : undefined;
}

/** The template of the examples, where they need one of their own. */
function templatesOf(rule: RuleId) {
	const path = `${examplesOf(rule)}template.md`;
	if (!existsSync(path)) return [];
	const template = service.readTemplate(readFileSync(path, 'utf8'), 'file:///template.md');
	if (typeof template === 'string') throw new Error(`${path} is no template: ${template}`);
	return [template];
}

/** What stands for a credential in the examples. */
const credential = 'THE-REAL-VALUE';

function exposures({ text }: { readonly text: string }): readonly CredentialAt[] {
	const start = text.indexOf(credential);
	return start < 0 ? [] : [{ id: 'an example', span: { start, end: start + credential.length } }];
}
