import { type FixTitle, fixSentence } from '#common/fixTitles.ts';
import type { RuleId } from '#language/settings/ruleIds.generated.ts';
import { defaultSettings } from '#language/settings/settings.ts';
import { isTemplated } from '#language/analysis/documentAnalysis.ts';
import type { Exposure } from '#language/analysis/exposures.ts';
import type { AuthoringContext, Fix } from '#language/rules/fix.ts';
import { fixesOf } from '#language/codeActions/fixes.ts';
import { createLanguageService } from '#language/languageService.ts';
import { credential, fixDocuments, noteTemplate } from './fixDocuments.ts';

/** A quick fix as the manual lists it. */
export interface ListedFix {
	readonly id: FixTitle['id'];
	/** With the values of an example. */
	readonly sentence: string;
	/** `archdocs check --fix` applies it. */
	readonly isSafe: boolean;
}

/** What silences a finding is the same for all rules. */
const silencing: readonly FixTitle['id'][] = ['disable-here', 'disable-in-document'];

/** The fixes that the language offers for the findings of a rule in its documents. */
export function ruleFixes(rule: RuleId): readonly ListedFix[] {
	const listed = fixDocuments[rule].flatMap((text) => listedIn(text, rule));
	return listed.filter(({ sentence }, index) => listed.findIndex((it) => it.sentence === sentence) === index);
}

/** Those of every finding that has a kind of fix which none before it had. */
function listedIn(text: string, rule: RuleId): readonly ListedFix[] {
	const listed: ListedFix[] = [];
	for (const fixes of fixesByFinding(text, rule))
		if (fixes.some(({ title }) => listed.every(({ id }) => id !== title.id)))
			listed.push(
				...fixes.map(({ title, isSafe = false }) => ({ id: title.id, sentence: fixSentence(title), isSafe })),
			);
	return listed;
}

const service = createLanguageService();
const own = service.readTemplate(noteTemplate, 'file:///note.md');
if (typeof own === 'string') throw new Error(`The template for the fixes is none: ${own}`);
const templates = [own];

const authoring: AuthoringContext = {
	today: '2026-03-04',
	owners: () => ['@payments'],
	linkTargets: () => [{ title: 'Orders Architecture', path: 'orders.md' }],
};

function fixesByFinding(text: string, rule: RuleId): readonly (readonly Fix[])[] {
	const document = service.parser.parse(text);
	const analysis = service.analyze(document, { byHeadings: true, templates, exposures }, defaultSettings);
	const findings = analysis.findings.filter((finding) => finding.rule === rule);
	if (!isTemplated(analysis) || findings.length === 0)
		throw new Error(`A document for the fixes of ${rule} has no finding of it:\n${text}`);
	return findings.map((finding) =>
		fixesOf(analysis, finding, authoring).filter(({ title }) => !silencing.includes(title.id)),
	);
}

function exposures({ text }: { readonly text: string }): readonly Exposure[] {
	const start = text.indexOf(credential);
	return start < 0 ? [] : [{ id: 'an example', span: { start, end: start + credential.length } }];
}
