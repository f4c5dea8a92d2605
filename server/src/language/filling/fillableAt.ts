import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { chunkAt } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { ruleOf } from '../rules/rules.ts';
import { type FillScope, fillScope } from './fillScope.ts';
import { rowKey } from './fillStep.ts';
import { fillSteps } from './fillSteps.ts';

/**
 * Returns the section that the author can fill from an offset in its heading or in one of its placeholders, or
 * undefined for any other offset.
 */
export function fillableAt(analysis: TemplatedAnalysis, offset: number): FillScope | undefined {
	const isInPlace = hasPlace(analysis, { start: offset, end: offset });
	if (!isInPlace && !isInHeading(analysis, offset)) return undefined;
	const scope = fillScope(analysis, offset);
	// This runs on every cursor move, so it looks for other open places only if there is no placeholder.
	const isOpen =
		hasPlace(analysis, scope.span) || fillSteps(analysis, scope).some(({ key }) => key !== rowKey);
	return isOpen ? scope : undefined;
}

function isInHeading({ document }: TemplatedAnalysis, offset: number): boolean {
	const index = chunkAt(document, offset);
	const within = offset - (document.starts[index] ?? 0);
	const headings = document.chunks[index]?.facts.headings ?? [];
	return headings.some(({ span }) => span.start <= within && within <= span.end);
}

function hasPlace({ findings }: TemplatedAnalysis, { start, end }: Span): boolean {
	return findings.some(
		(finding) =>
			ruleOf(finding).filledBy === 'answer' && finding.span.start <= end && start <= finding.span.end,
	);
}
