import type { RuleId } from '#common/ruleIds.ts';
import type { Finding } from '../diagnose/finding.ts';
import { overlap, type TextReplacement } from '../document/textReplacement.ts';
import type { Fix } from './fix.ts';
import type { FixContext } from './fixContext.ts';
import { firstFix } from './fixesOf.ts';

/** Everything that is safe to apply unseen, as one fix; undefined where there is nothing. */
export function fixAll(context: FixContext): Fix | undefined {
	const { edits } = combined(context.findings, context, ({ isSafe }) => isSafe === true);
	return edits.length === 0 ? undefined : { title: { id: 'fix-all' }, edits, isSafe: true };
}

/** The preferred fixes of all findings of a rule, as one; undefined where fewer than two have one. */
export function fixAllOfRule(rule: RuleId, context: FixContext): Fix | undefined {
	const findings = context.findings.filter((finding) => finding.rule === rule);
	if (findings.length < 2) return undefined;
	const isRight = ({ isPreferred, asksReason }: Fix) => isPreferred === true && !asksReason;
	const { edits, count } = combined(findings, context, isRight);
	return count < 2 ? undefined : { title: { id: 'fix-all-of-rule', rule, count }, edits };
}

/** Fixes that touch what another one changes are left out: they can be applied afterwards. */
function combined(findings: readonly Finding[], context: FixContext, isWanted: (fix: Fix) => boolean) {
	const edits: TextReplacement[] = [];
	let count = 0;
	for (const finding of findings) {
		const fix = firstFix(finding, context, isWanted);
		if (fix === undefined || overlap(fix.edits, edits)) continue;
		edits.push(...fix.edits);
		count++;
	}
	return { edits, count };
}
