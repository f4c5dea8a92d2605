import type { Message } from '#common/messages.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Finding } from '../rules/finding.ts';
import { shapeOf } from '../document/shapeOf.ts';
import type { Span } from '../document/span.ts';

/** Rules by which something that was written is no answer. Others may speak of it, and are for later. */
const aboutAnswers: ReadonlySet<RuleId> = new Set([
	'unfilled-placeholder',
	'leftover-marker',
	'brackets-left',
	'empty-link',
	'guidance-comment',
	'metadata-value',
	'invalid-date',
	'date-order',
	'exposed-secret',
]);

/** Rules by which something that was written has broken what it stands in. */
const aboutStructure: ReadonlySet<RuleId> = new Set([
	'empty-section',
	'missing-field',
	'missing-metadata',
	'row-width',
	'invalid-json',
]);

/** What an answer makes of the document, by which it is none. */
export type AnswerProblem = Message | 'structure';

/**
 * Why something that was written is no answer: it counts as open all the same, or it makes another document of what is
 * around it.
 *
 * @param after the same for the document with the answer
 * @param written where it stands there
 */
export function answerProblem(
	analysis: DocumentAnalysis,
	after: DocumentAnalysis,
	written: Span,
): AnswerProblem | undefined {
	if (shapeOf(analysis.document, kinds) !== shapeOf(after.document, kinds)) return 'structure';
	if (countOf(after.findings) > countOf(analysis.findings)) return 'structure';
	return after.findings.find(
		({ rule, span }) => aboutAnswers.has(rule) && span.start < written.end && written.start < span.end,
	)?.message;
}

function countOf(findings: readonly Pick<Finding, 'rule'>[]): number {
	return findings.filter(({ rule }) => aboutStructure.has(rule)).length;
}

/** What an answer cannot be meant to add or to end. */
const kinds = ['headings', 'tables', 'fences', 'pairs', 'comments'] as const;
