import type { FixContext } from '../../fixes/fixContext.ts';
import { fillScope, scopesBehind } from './fillScope.ts';
import type { FillStep, StepAt } from './fillStep.ts';
import { fillSteps } from './fillSteps.ts';

/** How the filling of a part of a document goes on. */
export interface FillPlan {
	/** Of the part, as the document writes it; empty for a document without a title. */
	readonly title: string;
	/** The next question; undefined when the part is done. */
	readonly step: FillStep | undefined;
	/** How many questions there are, the next one included. */
	readonly remaining: number;
	/** When the part is done: the first section behind it that has something open. */
	readonly next: NextSection | undefined;
}

export interface NextSection {
	readonly title: string;
	/** Where it starts. */
	readonly offset: number;
	/** How many questions there are in it. */
	readonly open: number;
}

/**
 * The next question in a part of a document.
 *
 * @param within an offset in the section that is filled; undefined for the whole document
 * @param from questions before that offset have been answered or skipped, and the one there if it is done; undefined for none
 */
export function fillPlan(
	context: FixContext,
	within: number | undefined,
	from?: { readonly offset: number; readonly isDone: boolean },
): FillPlan {
	const { title, span } = fillScope(context.document, within);
	const { offset, isDone } = from ?? { offset: span.start, isDone: false };
	const steps = fillSteps(context, span).filter(
		({ span: { start } }) => start > offset || (start === offset && !isDone),
	);
	for (const [index, { make }] of steps.entries()) {
		const step = make();
		if (step) return { title, step, remaining: steps.length - index, next: undefined };
	}
	return { title, step: undefined, remaining: 0, next: nextSection(context, span.end) };
}

function nextSection(context: FixContext, end: number): NextSection | undefined {
	for (const { title, span } of scopesBehind(context.document, end)) {
		const open = fillSteps(context, span).filter(isOpen).length;
		if (open > 0) return { title, offset: span.start, open };
	}
	return undefined;
}

/** Another row is no open question. */
function isOpen({ isRow }: StepAt): boolean {
	return !isRow;
}

/** A question of {@link fillPlan} once more. @param offset where its span starts */
export function fillStepAt(
	context: FixContext,
	within: number | undefined,
	offset: number,
): FillStep | undefined {
	const steps = fillSteps(context, fillScope(context.document, within).span);
	return steps.find(({ span }) => span.start === offset)?.make();
}
