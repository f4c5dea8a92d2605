import { equal, fail } from 'node:assert/strict';
import { fixSentence, reasonPlaceholder } from '#common/fixTitles.ts';
import { defaultSettings } from '#common/settings.ts';
import type { Finding } from '#language/diagnose/finding.ts';
import { textOf } from '#language/document/document.ts';
import { replaced, type TextReplacement } from '#language/document/textReplacement.ts';
import type { Fix } from '#language/fixes/fix.ts';
import { fixAll } from '#language/fixes/fixAll.ts';
import type { FixContext, FixOutside } from '#language/fixes/fixContext.ts';
import { fixesOf } from '#language/fixes/fixesOf.ts';
import { type CheckOptions, diagnose, service } from './check.ts';

const outside: FixOutside = {
	today: '2026-05-04',
	pathExists: () => false,
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
	readonly edits: readonly TextReplacement[];
	/** The text once it is applied. */
	readonly text: string;
}

/** The fixes of all findings of a text, in their order. */
export function fixesIn(
	text: string,
	options: CheckOptions = {},
	around: Partial<FixOutside> = {},
): readonly ShownFix[] {
	const context = fixContextOf(diagnose(text, options), options, around);
	return context === undefined ? [] : shownFixes(context, context.findings);
}

/** What the fixes of a checked document are made from; undefined where it follows no template. */
export function fixContextOf(
	{ document, ...checked }: ReturnType<typeof diagnose>,
	options: CheckOptions = {},
	around: Partial<FixOutside> = {},
): FixContext | undefined {
	const settings = { ...defaultSettings, ...options.settings };
	return service.fixContext(document, checked, settings, { ...outside, ...around });
}

/** The fixes of some findings, in their order. */
export function shownFixes(context: FixContext, findings: readonly Finding[]): readonly ShownFix[] {
	const source = textOf(context.document);
	return findings.flatMap((finding) =>
		fixesOf(finding, context).map((fix) => {
			const edits = answered(fix);
			return { finding, title: fixSentence(fix.title), fix, edits, text: applied(source, edits) };
		}),
	);
}

/** The text once everything that is safe to fix is fixed; undefined where there is nothing. */
export function fixedAll(context: FixContext): string | undefined {
	const all = fixAll(context);
	return all && applied(textOf(context.document), all.edits);
}

function answered({ edits }: Fix): readonly TextReplacement[] {
	return edits.map((edit) => ({ ...edit, text: edit.text.replaceAll(reasonPlaceholder, 'no database') }));
}

/** A byte order mark is no part of what offsets count. */
function applied(text: string, edits: readonly TextReplacement[]): string {
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
