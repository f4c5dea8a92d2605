import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { AuthoringContext } from '../rules/fix.ts';
import { type FillScope, fillScope, sectionScopes } from './fillScope.ts';
import { type FillStep, rowKey, type StepAt } from './fillStep.ts';
import { fillSteps, stepsWithin } from './fillSteps.ts';

/** The next step in the guided filling of a part of a document. */
export interface FillPlan {
	/** The heading of the part, as in the document. It is empty for a document without a title. */
	readonly title: string;
	/** The next question; undefined if the author has answered or skipped all of them. */
	readonly step: FillStep | undefined;
	/** The key of the next question. */
	readonly key: string;
	/** The number of questions that the author has not skipped, including the next one. */
	readonly remaining: number;
	/** The number of open places in the part, including those that the author has skipped. */
	readonly open: number;
	/** If there is no next question: the first other section with an open place, preferably behind the part. */
	readonly next: NextSection | undefined;
}

export interface NextSection {
	readonly title: string;
	/** The offset of its start. */
	readonly offset: number;
	/** The number of questions in it. */
	readonly open: number;
}

/** Identifies a question that was answered or skipped. */
export interface StepKey {
	/** The offset of the start of its span. */
	readonly offset: number;
	readonly key: string;
}

/**
 * Returns the next question in a part of a document.
 *
 * @param within an offset in the section to fill; undefined for the whole document
 * @param left the questions that the author has skipped
 * @param again one of these questions that the author wants to see again
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

/** Finds a question of {@link fillPlan} again by its key. */
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

/** The question about another row is not an open place. */
function isOpen({ key }: StepAt): boolean {
	return key !== rowKey;
}

function isSame({ span, key }: StepAt, other: StepKey): boolean {
	return span.start === other.offset && key === other.key;
}
