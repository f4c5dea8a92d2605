import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { settlingFixes } from '../codeActions/fixes.ts';
import type { Finding } from '../rules/finding.ts';
import type { AuthoringContext } from '../rules/fix.ts';
import { ruleOf, sentenceOf } from '../rules/rules.ts';
import { sectionStart } from '../template/sectionSpan.ts';
import { answerStep } from './answerStep.ts';
import { emptyPlaces } from './emptyPlaces.ts';
import { fillableChunks } from './fillableChunks.ts';
import { type FillScope, fillScope } from './fillScope.ts';
import type { ChoiceStep, StepAt } from './fillStep.ts';
import { rowSteps } from './rowSteps.ts';
import { sameTokens } from './sameToken.ts';

/**
 * Returns the questions that lead through a part of a document, in document order: what to write, what to choose, and
 * at the end of each table that grows, whether to add a row. A name that stands in several places is one question, at
 * the first of these places in the part.
 */
export function fillSteps(analysis: TemplatedAnalysis, scope: FillScope): readonly StepAt[] {
	return stepsWithin([...allSteps(analysis)], scope);
}

/** Selects the questions that are in a part of the document. */
export function stepsWithin(all: readonly StepAt[], { span, isWhole }: FillScope): readonly StepAt[] {
	const asked = new Set<number>();
	return all
		.filter(({ sectionOffset: at }) => isWhole || (at !== undefined && span.start <= at && at < span.end))
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
		const { filledBy } = ruleOf(finding);
		const { span } = finding;
		const alike = (filledBy === 'answer' && alikeAt.get(span.start)) || [];
		const step = { span, key: keyOf(finding), sectionOffset: sectionOffsetOf(analysis, finding), alike };
		if (filledBy === 'answer') yield { ...step, make: () => answerStep(analysis, finding, alike) };
		else if (filledBy === 'choice')
			yield { ...step, make: (authoring) => choiceStep(analysis, finding, authoring) };
	}
	for (const chunk of fillableChunks(analysis)) {
		yield* emptyPlaces(chunk);
		yield* rowSteps(analysis, chunk);
	}
}

/** The position of a missing part changes when something is inserted before it, so the message identifies it. */
function keyOf({ rule, message }: Finding): string {
	return `${rule} ${JSON.stringify({ ...message, place: undefined })}`;
}

/** A finding can be reported outside of the section to which its fix belongs. */
function sectionOffsetOf({ document, subjectOf }: TemplatedAnalysis, finding: Finding): number | undefined {
	const section = ruleOf(finding).settledIn?.(subjectOf(finding));
	if (section === undefined) return finding.span.start;
	return section === 'document' ? undefined : sectionStart(document, section);
}

function choiceStep(
	analysis: TemplatedAnalysis,
	finding: Finding,
	authoring: AuthoringContext,
): ChoiceStep | undefined {
	const answers = settlingFixes(analysis, finding, authoring).filter(({ asksReason }) => !asksReason);
	if (answers.length === 0) return undefined;
	const { span } = finding;
	return {
		kind: 'choice',
		span,
		section: fillScope(analysis, span.start).title,
		question: sentenceOf(finding),
		answers,
	};
}
