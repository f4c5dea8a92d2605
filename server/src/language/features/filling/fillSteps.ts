import type { RuleId } from '#common/ruleIds.ts';
import type { Finding } from '../../diagnose/finding.ts';
import type { Span } from '../../document/span.ts';
import type { FixContext } from '../../fixes/fixContext.ts';
import { settlingFixes } from '../../fixes/fixesOf.ts';
import { isSameFinding } from '../../fixes/sameFinding.ts';
import { missingSections } from '../../rules/missingSection.ts';
import { sameToken } from '../sameToken.ts';
import { answeredRules, answerStep } from './answerStep.ts';
import { emptyPlaces } from './emptyPlaces.ts';
import { fillScope } from './fillScope.ts';
import type { ChoiceStep, StepAt } from './fillStep.ts';
import { rowSteps } from './rowSteps.ts';

/** What stands between a part of a document and its end, and is settled by one of several answers. */
const chosen: ReadonlySet<RuleId> = new Set([
	'guidance-comment',
	'sample-text',
	'brackets-left',
	'missing-section',
	'empty-section',
	'missing-column',
	'row-width',
	'missing-field',
	'missing-metadata',
]);

/**
 * The questions that lead through a part of a document to its end, in the order of the document: what is to be written or
 * chosen, and at the end of each table that grows, whether there is another row. A name that stands in several places is
 * asked for once, at the first of those that are in the part.
 */
export function fillSteps(context: FixContext, scope: Span): readonly StepAt[] {
	const inScope = ({ start }: Span) => scope.start <= start && start < scope.end;
	const steps: StepAt[] = [];
	const asked = new Set<number>();
	for (const finding of context.findings) {
		const { rule, span } = finding;
		if (!inScope(span) || asked.has(span.start)) continue;
		if (answeredRules.has(rule)) {
			const others = namedAlike(context, span);
			for (const { start } of others) asked.add(start);
			steps.push({ span, key: keyOf(finding), make: () => answerStep(context, finding, others) });
		} else if (chosen.has(rule) && belongsTo(context, finding, scope))
			steps.push({ span, key: keyOf(finding), make: () => choiceStep(context, finding) });
	}
	steps.push(...emptyPlaces(context, scope), ...rowSteps(context, scope));
	return steps.sort((a, b) => a.span.start - b.span.start);
}

/** What is missing is missing at another place once something comes before it. */
function keyOf({ rule, message }: Finding): string {
	return `${rule} ${JSON.stringify({ ...message, place: undefined })}`;
}

/** A section that is missing is reported on its neighbour: it belongs to a part of the document that has its parent. */
function belongsTo({ document, whole }: FixContext, finding: Finding, scope: Span): boolean {
	if (finding.rule !== 'missing-section' || scope.start === 0) return true;
	const found = [...missingSections(whole)].find((it) => isSameFinding(finding, it.finding));
	const parent = found?.level.parent;
	if (parent === undefined) return false;
	const start = (document.starts[parent.chunk] ?? 0) + parent.heading.span.start;
	return scope.start <= start && start < scope.end;
}

/** Other places that are to get the same name. */
function namedAlike({ document, template, findings }: FixContext, { start }: Span): readonly Span[] {
	return sameToken(document, template, { findings }, start).filter((it) => it.start !== start);
}

function choiceStep(context: FixContext, finding: Finding): ChoiceStep | undefined {
	const answers = settlingFixes(finding, context).filter(({ asksReason }) => !asksReason);
	if (answers.length === 0) return undefined;
	const { span, message } = finding;
	return { kind: 'choice', span, section: fillScope(context.document, span.start).title, message, answers };
}
