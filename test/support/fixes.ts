import { equal, fail } from 'node:assert/strict';
import { fixSentence } from '#common/fixTitles.ts';
import { reasonPlaceholder } from '#common/protocol.ts';
import { defaultSettings } from '#common/settings.ts';
import type { Finding } from '#language/diagnose/finding.ts';
import { textOf } from '#language/document/document.ts';
import { replaced } from '#language/document/textReplacement.ts';
import type { Fix } from '#language/fixes/fix.ts';
import type { FixOutside } from '#language/fixes/fixContext.ts';
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
	/** The text once it is applied; what is asked for is "no database". */
	readonly text: string;
}

/** The fixes of all findings of a text, in their order. */
export function fixesIn(
	text: string,
	options: CheckOptions = {},
	around: Partial<FixOutside> = {},
): readonly ShownFix[] {
	const { document, ...checked } = diagnose(text, options);
	const settings = { ...defaultSettings, ...options.settings };
	const context = service.fixContext(document, checked, settings, { ...outside, ...around });
	if (context === undefined) return [];
	return checked.diagnosis.findings.flatMap((finding) =>
		fixesOf(finding, context).map((fix) => ({
			finding,
			title: fixSentence(fix.title),
			fix,
			text: applied(textOf(document), fix),
		})),
	);
}

/** A byte order mark is no part of what offsets count. */
function applied(text: string, { edits }: Fix): string {
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	const asked = edits.map((edit) => ({
		...edit,
		text: edit.text.replaceAll(reasonPlaceholder, 'no database'),
	}));
	return mark + replaced(text.slice(mark.length), asked);
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
