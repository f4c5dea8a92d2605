import { chunkAt } from '../../document/document.ts';
import type { Span } from '../../document/span.ts';
import type { FixContext } from '../../fixes/fixContext.ts';
import { answeredRules } from './answerStep.ts';
import { type FillScope, fillScope } from './fillScope.ts';
import { rowKey } from './fillStep.ts';
import { fillSteps } from './fillSteps.ts';

/** The section that can be filled from an offset in its heading, or in one of its placeholders; undefined elsewhere. */
export function fillableAt(context: FixContext, offset: number): FillScope | undefined {
	const isInPlace = hasPlace(context, { start: offset, end: offset });
	if (!isInPlace && !isInHeading(context, offset)) return undefined;
	const scope = fillScope(context.document, offset);
	// Asked wherever the cursor goes: what else could be filled is looked for only where no placeholder is.
	const isOpen = hasPlace(context, scope.span) || fillSteps(context, scope).some(({ key }) => key !== rowKey);
	return isOpen ? scope : undefined;
}

function isInHeading({ document }: FixContext, offset: number): boolean {
	const index = chunkAt(document, offset);
	const within = offset - (document.starts[index] ?? 0);
	const headings = document.chunks[index]?.facts.headings ?? [];
	return headings.some(({ span }) => span.start <= within && within <= span.end);
}

function hasPlace({ findings }: FixContext, { start, end }: Span): boolean {
	return findings.some(({ rule, span }) => answeredRules.has(rule) && span.start <= end && start <= span.end);
}
