import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { overlap, type TextEdit } from '../document/textEdit.ts';
import type { Finding } from '../rules/finding.ts';
import type { AuthoringContext, Fix } from '../rules/fix.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import { firstFix } from './fixes.ts';

/** Combines all safe fixes of a document, or returns undefined if there is none. */
export function fixAll(analysis: TemplatedAnalysis, authoring: AuthoringContext): Fix | undefined {
	const { edits } = combined(analysis.findings, analysis, authoring, ({ isSafe }) => isSafe === true);
	return edits.length === 0 ? undefined : { title: fixAllTitle, edits, isSafe: true };
}

/** Combines the preferred fixes of all findings of a rule, or returns undefined for fewer than two. */
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

/** Leaves out fixes that overlap another fix. They can be applied afterwards. */
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

export const fixAllTitle = 'Fix all that is safe to fix';

export function fixAllOfRuleTitle(rule: RuleId, count: number): string {
	return `Fix all ${count} findings of \`${rule}\` in the document`;
}
