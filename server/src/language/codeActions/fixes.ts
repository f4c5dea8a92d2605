import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { fixContext } from '../analysis/fixContext.ts';
import { lineEndOf } from '../edits/lines.ts';
import type { Finding } from '../rules/finding.ts';
import type { AuthoringContext, Fix, FixContext, TextFix } from '../rules/fix.ts';
import { ruleOf } from '../rules/rules.ts';
import { suppressionFixes } from '../rules/suppressionFixes.ts';

/**
 * Returns the fixes of a finding, the most likely first, and then its suppressions. The edits have the line ends of the
 * document.
 */
export function fixesOf(
	analysis: TemplatedAnalysis,
	finding: Finding,
	authoring: AuthoringContext,
): readonly Fix[] {
	const context = fixContext(analysis, authoring);
	const own = [...ownFixes(analysis, finding, context)];
	const rule = ruleOf(finding);
	// A suppression cannot silence a finding about directives.
	const silencing = rule.area === 'directives' ? [] : suppressionFixes(finding, rule, context);
	const isSaid = ({ edits }: Fix) => own.some((it) => JSON.stringify(it.edits) === JSON.stringify(edits));
	return [...own, ...silencing.filter((fix) => !isSaid(fix))].map((fix) => withLineEnds(fix, context));
}

/** Returns the fixes that resolve a finding, without suppressions. */
export function settlingFixes(
	analysis: TemplatedAnalysis,
	finding: Finding,
	authoring: AuthoringContext,
): readonly Fix[] {
	const context = fixContext(analysis, authoring);
	return [...ownFixes(analysis, finding, context)].map((fix) => withLineEnds(fix, context));
}

/** Returns the first fix that satisfies a condition. It does not compute later fixes, which can be expensive. */
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

/** Returns the fixes of a finding in the text of an MCP file. */
export function mcpFixes(text: string, finding: Finding): readonly TextFix[] {
	return [...(ruleOf(finding).fixesInText?.(finding, text) ?? [])];
}

function ownFixes(analysis: TemplatedAnalysis, finding: Finding, context: FixContext): Iterable<Fix> {
	return ruleOf(finding).fixes?.(finding, context, analysis.subjectOf(finding)) ?? [];
}

function withLineEnds(fix: Fix, { document }: FixContext): Fix {
	const lineEnd = lineEndOf(document);
	const edits = fix.edits.map(({ span, text }) => ({ span, text: text.replace(/\r\n?|\n/g, lineEnd) }));
	return { ...fix, edits };
}
