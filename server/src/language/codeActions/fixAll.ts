import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { overlap, type TextEdit } from '../document/textEdit.ts';
import type { Finding } from '../rules/finding.ts';
import type { AuthoringContext, Fix } from '../rules/fix.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import { firstFix } from './fixes.ts';

/** Combines all safe fixes of a document into one, or returns undefined if there is none. */
export function fixAll(analysis: TemplatedAnalysis, authoring: AuthoringContext): Fix | undefined {
	const { edits } = combined(analysis.findings, analysis, authoring, ({ isSafe }) => isSafe === true);
	return edits.length === 0 ? undefined : { title: fixAllTitle, edits, isSafe: true };
}

/**
 * Combines the preferred fixes of all findings of a rule into one. Leaves out fixes that ask for a reason. Returns
 * undefined for fewer than two fixes.
 */
export function fixAllOfRule(
	analysis: TemplatedAnalysis,
	rule: RuleId,
	authoring: AuthoringContext,
): Fix | undefined {
	const findings = analysis.findings.filter((finding) => finding.rule === rule);
	if (findings.length < 2) return undefined;
	const isRight = ({ isPreferred, asksReason }: Fix) => isPreferred === true && !asksReason;
	const { edits, count } = combined(findings, analysis, authoring, isRight);
	return count < 2 ? undefined : { title: fixAllOfRuleTitle(rule, count), edits };
}

/**
 * Combines the first wanted fix of each finding. Leaves out fixes that overlap another fix, because the author can
 * apply them afterwards.
 */
function combined(
	findings: readonly Finding[],
	analysis: TemplatedAnalysis,
	authoring: AuthoringContext,
	isWanted: (fix: Fix) => boolean,
) {
	const edits: TextEdit[] = [];
	let count = 0;
	for (const finding of findings) {
		const fix = firstFix(analysis, finding, authoring, isWanted);
		if (fix === undefined || overlap(fix.edits, edits)) continue;
		edits.push(...fix.edits);
		count++;
	}
	return { edits, count };
}

/** The title of the fix that {@link fixAll} returns. */
export const fixAllTitle = 'Fix all that is safe to fix';

/** Returns the title of the fix that {@link fixAllOfRule} returns. */
export function fixAllOfRuleTitle(rule: RuleId, count: number): string {
	return `Fix all ${count} findings of \`${rule}\` in the document`;
}
