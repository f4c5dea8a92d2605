import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { fixContext } from '../analysis/fixContext.ts';
import { lineEndOf } from '../edits/lines.ts';
import type { Finding } from '../rules/finding.ts';
import type { AuthoringContext, Fix, FixContext } from '../rules/fix.ts';
import { ruleOf } from '../rules/rules.ts';
import { suppressionFixes } from '../rules/suppressionFixes.ts';

/** The answers to a finding, the likeliest first, then those that silence it. Line ends are those of the document. */
export function fixesOf(
	analysis: TemplatedAnalysis,
	finding: Finding,
	authoring: AuthoringContext,
): readonly Fix[] {
	const context = fixContext(analysis, authoring);
	const own = [...ownFixes(analysis, finding, context)];
	const rule = ruleOf(finding);
	// What is said of directives is no finding that another one could silence.
	const silencing = rule.area === 'directives' ? [] : suppressionFixes(finding, rule, context);
	const isSaid = ({ edits }: Fix) => own.some((it) => JSON.stringify(it.edits) === JSON.stringify(edits));
	return [...own, ...silencing.filter((fix) => !isSaid(fix))].map((fix) => withLineEnds(fix, context));
}

/** The answers that settle a finding, without those that silence it. */
export function settlingFixes(
	analysis: TemplatedAnalysis,
	finding: Finding,
	authoring: AuthoringContext,
): readonly Fix[] {
	const context = fixContext(analysis, authoring);
	return [...ownFixes(analysis, finding, context)].map((fix) => withLineEnds(fix, context));
}

/** The first answer of a kind. Those behind it, which may take long to make, are not made. */
export function firstFix(
	analysis: TemplatedAnalysis,
	finding: Finding,
	authoring: AuthoringContext,
	isWanted: (fix: Fix) => boolean,
): Fix | undefined {
	const context = fixContext(analysis, authoring);
	for (const fix of ownFixes(analysis, finding, context))
		if (isWanted(fix)) return withLineEnds(fix, context);
	return undefined;
}

function ownFixes(analysis: TemplatedAnalysis, finding: Finding, context: FixContext): Iterable<Fix> {
	return ruleOf(finding).fixes?.(finding, context, analysis.subjectOf(finding)) ?? [];
}

function withLineEnds(fix: Fix, { document }: FixContext): Fix {
	const lineEnd = lineEndOf(document);
	const edits = fix.edits.map(({ span, text }) => ({ span, text: text.replace(/\r\n?|\n/g, lineEnd) }));
	return { ...fix, edits };
}
