import { chunkAt } from '../../document/document.ts';
import type { FixContext } from '../../fixes/fixContext.ts';
import { answeredRules } from './answerStep.ts';
import { type FillScope, fillScope } from './fillScope.ts';
import { rowKey } from './fillStep.ts';
import { fillSteps } from './fillSteps.ts';

/** The section that can be filled from an offset in its heading, or in one of its placeholders; undefined elsewhere. */
export function fillableAt(context: FixContext, offset: number): FillScope | undefined {
	if (!isInHeading(context, offset) && !isInPlace(context, offset)) return undefined;
	const scope = fillScope(context.document, offset);
	return fillSteps(context, scope.span).some(({ key }) => key !== rowKey) ? scope : undefined;
}

function isInHeading({ document }: FixContext, offset: number): boolean {
	const index = chunkAt(document, offset);
	const within = offset - (document.starts[index] ?? 0);
	const headings = document.chunks[index]?.facts.headings ?? [];
	return headings.some(({ span }) => span.start <= within && within <= span.end);
}

function isInPlace({ findings }: FixContext, offset: number): boolean {
	return findings.some(
		({ rule, span }) => answeredRules.has(rule) && span.start <= offset && offset <= span.end,
	);
}
