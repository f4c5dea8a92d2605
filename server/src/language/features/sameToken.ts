import type { Diagnosis, Finding } from '../diagnose/finding.ts';
import { type MarkdownDocument, sliceOf } from '../document/document.ts';
import { type Span, shift } from '../document/span.ts';
import { locate } from './locate.ts';

/**
 * The places of a document that are to get one and the same name: those of the unfilled token at an offset, wherever in
 * the document it stands, itself included. Only a token that asks for a name means the same everywhere, and only one that
 * is spelled the same: `[ComponentName1]` and `[ComponentName2]` are two components. Suppressed ones are left out, and
 * those that run over several lines.
 *
 * @param offset in the token or at its end
 * @returns spans with equal text in the order of the document; none where no such token stands
 */
export function sameToken(
	document: MarkdownDocument,
	{ findings }: Pick<Diagnosis, 'findings'>,
	offset: number,
): readonly Span[] {
	const names = findings.filter(isName);
	const found =
		names.find(({ span }) => span.start <= offset && offset < span.end) ??
		names.find(({ span }) => span.end === offset);
	if (found === undefined || !hasDelimiters(document, found.span)) return [];
	const text = sliceOf(document, found.span);
	return names.map(({ span }) => span).filter((span) => sliceOf(document, span) === text);
}

function isName({ rule, kind, related }: Finding): boolean {
	return rule === 'unfilled-placeholder' && kind === 'identifier' && related.length === 0;
}

/** The hint of a snippet that was tabbed past is an answer to be written, and in each row another one. */
function hasDelimiters(document: MarkdownDocument, span: Span): boolean {
	const at = locate(document, span.start);
	return (
		at?.chunk.facts.candidates.some((candidate) => {
			const { start, end } = shift(candidate.span, at.start);
			return start === span.start && end === span.end;
		}) === true
	);
}
