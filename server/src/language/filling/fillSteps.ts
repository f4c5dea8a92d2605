import type { RuleId } from '../settings/ruleIds.generated.ts';
import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { Finding } from '../rules/finding.ts';
import type { AuthoringContext } from '../rules/fix.ts';
import { settlingFixes } from '../codeActions/fixes.ts';
import { isSameFinding } from '../../fixes/sameFinding.ts';
import { missingSections } from '../rules/missing-section/missingSection.ts';
import { sectionStart } from '../template/sectionStart.ts';
import { sameTokens } from './sameToken.ts';
import { answeredRules, answerStep } from './answerStep.ts';
import { emptyPlaces } from './emptyPlaces.ts';
import { fillableChunks } from './fillableChunks.ts';
import { type FillScope, fillScope } from './fillScope.ts';
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
export function fillSteps(analysis: TemplatedAnalysis, scope: FillScope): readonly StepAt[] {
	return stepsWithin([...allSteps(analysis)], scope);
}

/** Of the questions about a document those about a part of it. */
export function stepsWithin(all: readonly StepAt[], { span, isWhole }: FillScope): readonly StepAt[] {
	const asked = new Set<number>();
	return all
		.filter(({ home }) => isWhole || (home !== undefined && span.start <= home && home < span.end))
		.sort((a, b) => a.span.start - b.span.start)
		.filter((step) => {
			const isAsked = asked.has(step.span.start) && step.alike.length > 0;
			for (const { start } of step.alike) asked.add(start);
			return !isAsked;
		});
}

function* allSteps(analysis: TemplatedAnalysis): Generator<StepAt> {
	const groups = sameTokens(analysis);
	const alikeAt = new Map(groups.flatMap((group) => group.map(({ start }) => [start, group] as const)));
	for (const finding of analysis.findings) {
		const { rule, span } = finding;
		const alike = (answeredRules.has(rule) && alikeAt.get(span.start)) || [];
		const step = { span, key: keyOf(finding), home: homeOf(analysis, finding), alike };
		if (answeredRules.has(rule)) yield { ...step, make: () => answerStep(analysis, finding, alike) };
		else if (chosen.has(rule))
			yield { ...step, make: (authoring) => choiceStep(analysis, finding, authoring) };
	}
	for (const chunk of fillableChunks(analysis)) {
		yield* emptyPlaces(chunk);
		yield* rowSteps(analysis, chunk);
	}
}

/** What is missing is missing at another place once something comes before it. */
function keyOf({ rule, message }: Finding): string {
	return `${rule} ${JSON.stringify({ ...message, place: undefined })}`;
}

/** A section that is missing is reported on its neighbour, and belongs to its parent. */
function homeOf({ document, documentContext }: TemplatedAnalysis, finding: Finding): number | undefined {
	if (finding.rule !== 'missing-section') return finding.span.start;
	const found = [...missingSections(documentContext)].find((it) => isSameFinding(finding, it.finding));
	const parent = found?.level.parent;
	return parent && sectionStart(document, parent);
}

function choiceStep(
	analysis: TemplatedAnalysis,
	finding: Finding,
	authoring: AuthoringContext,
): ChoiceStep | undefined {
	const answers = settlingFixes(analysis, finding, authoring).filter(({ asksReason }) => !asksReason);
	if (answers.length === 0) return undefined;
	const { span, message } = finding;
	return { kind: 'choice', span, section: fillScope(analysis, span.start).title, message, answers };
}
