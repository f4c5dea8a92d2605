import { fail } from 'node:assert/strict';
import type { FillAnswer } from '#common/protocol/filling.ts';
import type { TemplatedAnalysis } from '#language/analysis/documentAnalysis.ts';
import type { TextEdit } from '#language/document/textEdit.ts';
import { textWith } from '#language/document/textEdit.ts';
import { answerProblem } from '#language/filling/answerProblem.ts';
import { type Answered, answerTo } from '#language/filling/answerTo.ts';
import { type FillPlan, fillPlan, type StepKey } from '#language/filling/fillPlan.ts';
import type { FillStep } from '#language/filling/fillStep.ts';
import { emptyNameScope } from '#language/names/nameScope.ts';
import type { AuthoringContext } from '#language/rules/fix.ts';
import { analyzeTemplated, type CheckOptions, fragment } from './check.ts';

/** What an author does with a question; undefined to skip it. */
export type Answering = (step: FillStep, analysis: TemplatedAnalysis) => FillAnswer | undefined;

export const authoring: AuthoringContext = {
	today: '2026-05-04',
	owners: () => ['@platform'],
	linkTargets: () => [{ title: 'Orders Architecture', path: './orders.md' }],
};

/** Of a part of a document, unless `options` say otherwise: of what is not drawn nothing is asked. */
export function analyzeToFill(text: string, options: CheckOptions = fragment()): TemplatedAnalysis {
	return analyzeTemplated(text, options);
}

/** Why what was written into a document is no answer; undefined where it is one. */
export function problemOf(analysis: TemplatedAnalysis, { edits, written }: Answered): string | undefined {
	const surroundings = { scope: emptyNameScope, exposures: () => [] };
	const after = analysis.with({ document: textWith(analysis.document, edits), surroundings });
	return written && answerProblem(analysis, after, written);
}

/** A question as the author reads it. */
export function shownStep(step: FillStep): string {
	switch (step.kind) {
		case 'answer':
			return `${step.where.join(' › ')}: ${step.question}${step.places.length > 1 ? ` ×${step.places.length}` : ''}`;
		case 'choice':
			return `${step.question}: ${step.answers.map(({ title }) => title).join(' | ')}`;
		case 'row':
			return `Another row: ${step.table}`;
	}
}

/** All questions about a section, each skipped. @param within an offset in the section; undefined for the document */
export function questions(text: string, within?: number): readonly string[] {
	const shown: string[] = [];
	fillIn(text, (step) => void shown.push(shownStep(step)), within);
	return shown;
}

/**
 * Leads an author through a section, as our client does.
 *
 * @returns the text that comes of it, and how the last plan goes on
 */
export function fillIn(
	text: string,
	answering: Answering,
	within?: number,
	options?: CheckOptions,
): { readonly text: string; readonly end: FillPlan } {
	let current = text;
	let left: readonly StepKey[] = [];
	for (let asked = 0; asked < 2000; asked++) {
		const analysis = analyzeToFill(current, options);
		const end = fillPlan(analysis, authoring, within, left);
		if (end.step === undefined) return { text: current, end };
		const { step, key } = end;
		const own = { offset: step.span.start, key };
		const answer = answering(step, analysis);
		if (answer === undefined) {
			left = [...left, own];
			continue;
		}
		const answered = answerTo(analysis, step, answer) ?? fail(`No answer to ${shownStep(step)}`);
		const problem = problemOf(analysis, answered);
		if (problem !== undefined) fail(`${JSON.stringify(problem)} at ${shownStep(step)}`);
		const behind = step.kind === 'choice' ? left : [...left, own];
		left = behind.map((it) => ({ ...it, offset: moved(it.offset, answered.edits) }));
		current = textWith(analysis.document, answered.edits);
	}
	return fail('There is always another question.');
}

function moved(start: number, edits: readonly TextEdit[]): number {
	return edits
		.filter(({ span }) => span.end <= start && span.start < start)
		.reduce((at, { span, text }) => at + text.length - (span.end - span.start), start);
}
