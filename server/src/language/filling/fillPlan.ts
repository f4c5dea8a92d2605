import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { AuthoringContext } from '../rules/fix.ts';
import { type FillScope, fillScope, sectionScopes } from './fillScope.ts';
import { type FillStep, rowKey, type StepAt } from './fillStep.ts';
import { fillSteps, stepsWithin } from './fillSteps.ts';

/** How the filling of a part of a document goes on. */
export interface FillPlan {
	/** Of the part, as the document writes it; empty for a document without a title. */
	readonly title: string;
	/** The next question; undefined when there is none that has not been left behind. */
	readonly step: FillStep | undefined;
	/** Of the next question. */
	readonly key: string;
	/** How many questions there are that have not been left behind, the next one included. */
	readonly remaining: number;
	/** How many places are open in the part, those that were left behind included. */
	readonly open: number;
	/** When there is no next question: the first other section that has something open, those behind the part first. */
	readonly next: NextSection | undefined;
}

export interface NextSection {
	readonly title: string;
	/** Where it starts. */
	readonly offset: number;
	/** How many questions there are in it. */
	readonly open: number;
}

/** A question that was answered, or is not to be asked again. */
export interface StepKey {
	/** Where its span starts. */
	readonly offset: number;
	readonly key: string;
}

/**
 * The next question in a part of a document.
 *
 * @param within an offset in the section that is filled; undefined for the whole document
 * @param left questions that have been left behind
 * @param again one of them that is to be asked all the same
 */
export function fillPlan(
	analysis: TemplatedAnalysis,
	authoring: AuthoringContext,
	within: number | undefined,
	left: readonly StepKey[] = [],
	again?: StepKey,
): FillPlan {
	const scope = fillScope(analysis, within);
	const { title } = scope;
	const all = fillSteps(analysis, scope);
	const open = all.filter(isOpen).length;
	const toAsk = all.filter((step) => !left.some((it) => isSame(step, it)));
	const first = again && all.find((step) => isSame(step, again));
	for (const step of first ? [first, ...toAsk] : toAsk) {
		const made = step.make(authoring);
		const remaining = toAsk.length + (first && !toAsk.includes(first) ? 1 : 0);
		if (made) return { title, step: made, key: step.key, remaining, open, next: undefined };
	}
	return { title, step: undefined, key: '', remaining: 0, open, next: nextSection(analysis, scope) };
}

/** A question of {@link fillPlan} once more. */
export function fillStepAt(
	analysis: TemplatedAnalysis,
	authoring: AuthoringContext,
	within: number | undefined,
	wanted: StepKey,
): FillStep | undefined {
	const steps = fillSteps(analysis, fillScope(analysis, within));
	return steps.find((step) => isSame(step, wanted))?.make(authoring);
}

function nextSection(analysis: TemplatedAnalysis, { span }: FillScope): NextSection | undefined {
	const whole = fillSteps(analysis, fillScope(analysis, undefined)).filter(isOpen);
	const scopes = sectionScopes(analysis);
	const behind = scopes.filter((it) => it.span.start >= span.end);
	const before = scopes.filter((it) => it.span.end <= span.start);
	for (const scope of whole.length === 0 ? [] : [...behind, ...before]) {
		const open = stepsWithin(whole, scope).length;
		if (open > 0) return { title: scope.title, offset: scope.span.start, open };
	}
	return undefined;
}

/** Another row is no open question. */
function isOpen({ key }: StepAt): boolean {
	return key !== rowKey;
}

function isSame({ span, key }: StepAt, other: StepKey): boolean {
	return span.start === other.offset && key === other.key;
}
