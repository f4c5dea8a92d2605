import { equal, fail } from 'node:assert/strict';
import { reasonPlaceholder } from '#common/reasonPlaceholder.ts';
import { isTemplated, type TemplatedAnalysis } from '#language/analysis/documentAnalysis.ts';
import { fixAll } from '#language/codeActions/fixAll.ts';
import { fixesOf } from '#language/codeActions/fixes.ts';
import { textOf } from '#language/document/document.ts';
import { replaced, type TextEdit } from '#language/document/textEdit.ts';
import type { Finding } from '#language/rules/finding.ts';
import type { AuthoringContext, Fix } from '#language/rules/fix.ts';
import { analyze, type CheckOptions } from './check.ts';

const authoring: AuthoringContext = {
	today: '2026-05-04',
	owners: () => ['@platform', '@payments'],
	linkTargets: () => [
		{ title: 'Orders Architecture', path: './orders.md' },
		{ title: 'Payments Architecture', path: '../payments/README.md' },
	],
};

/** A fix as a user sees it. */
export interface ShownFix {
	readonly finding: Finding;
	readonly title: string;
	readonly fix: Fix;
	/** As they are applied; what is asked for is "no database". */
	readonly edits: readonly TextEdit[];
	/** The text once it is applied. */
	readonly text: string;
}

/** The fixes of all findings of a text, in their order. */
export function fixesIn(text: string, options: CheckOptions = {}): readonly ShownFix[] {
	const analysis = analyze(text, options);
	return isTemplated(analysis) ? shownFixes(analysis, analysis.findings) : [];
}

/** The fixes of some findings, in their order. */
export function shownFixes(analysis: TemplatedAnalysis, findings: readonly Finding[]): readonly ShownFix[] {
	const source = textOf(analysis.document);
	return findings.flatMap((finding) =>
		fixesOf(analysis, finding, authoring).map((fix) => {
			const edits = answered(fix);
			return { finding, title: fix.title, fix, edits, text: applied(source, edits) };
		}),
	);
}

/** The text once everything that is safe to fix is fixed; undefined where there is nothing. */
export function fixedAll(analysis: TemplatedAnalysis): string | undefined {
	const all = fixAll(analysis, authoring);
	return all && applied(textOf(analysis.document), all.edits);
}

function answered({ edits }: Fix): readonly TextEdit[] {
	return edits.map((edit) => ({ ...edit, text: edit.text.replaceAll(reasonPlaceholder, 'no database') }));
}

/** A byte order mark is no part of what offsets count. */
function applied(text: string, edits: readonly TextEdit[]): string {
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	return mark + replaced(text.slice(mark.length), edits);
}

/**
 * Applies the fix with a title to the first finding that has it, and compares the whole text.
 *
 * @param after the text as it is to be; `null` where the fix is not to be offered
 */
export function fix(title: string, before: string, after: string | null, options: CheckOptions = {}): void {
	const shown = fixesIn(before, options);
	const found = shown.find((it) => it.title === title);
	if (after === null) equal(found?.title, undefined);
	else if (found === undefined) fail(`No "${title}" among:\n${shown.map((it) => it.title).join('\n')}`);
	else equal(found.text, after);
}
