import type { Finding } from '../analysis/finding.ts';
import { type Span, shift } from '../document/span.ts';

type Found = Pick<Finding, 'span' | 'message'>;

/** True for what a rule finds again when it is asked once more. @param start of the chunk that `found` is relative to */
export function isSameFinding(finding: Found, found: Found, start = 0): boolean {
	const { start: from, end: to }: Span = shift(found.span, start);
	return (
		finding.span.start === from &&
		finding.span.end === to &&
		JSON.stringify(finding.message) === JSON.stringify(found.message)
	);
}
