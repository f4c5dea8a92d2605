import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { ExposuresOf } from '../analysis/exposures.ts';
import { factCounts } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import { type TextEdit, textWith } from '../document/textEdit.ts';
import { emptyNameScope } from '../names/nameScope.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleOf, sentenceOf } from '../rules/rules.ts';

/**
 * Returns a sentence about what is wrong with an answer: it still counts as open, or it changes the structure of the
 * document. Returns undefined for a good answer.
 *
 * @param after the analysis of the document with the answer
 * @param written the span of the answer in that document
 */
export function answerProblem(
	analysis: DocumentAnalysis,
	after: DocumentAnalysis,
	written: Span,
): string | undefined {
	if (factCounts(analysis.document, kinds) !== factCounts(after.document, kinds)) return structureProblem;
	if (countBreaking(after.findings) > countBreaking(analysis.findings)) return structureProblem;
	const found = after.findings.find(
		(finding) =>
			ruleOf(finding).answerProblem === 'refuses' &&
			finding.span.start < written.end &&
			written.start < finding.span.end,
	);
	return found && `${sentenceOf(found)}.`;
}

/** Analyzes a document with an answer in it, for {@link answerProblem}. */
export function withAnswer(
	analysis: DocumentAnalysis,
	edits: readonly TextEdit[],
	exposures: ExposuresOf,
): DocumentAnalysis {
	return analysis.with({
		document: textWith(analysis.document, edits),
		surroundings: { exposures, scope: emptyNameScope },
	});
}

const structureProblem =
	'Here this would be read as a heading, a table, a comment or code: write it without the signs that make it one.';

function countBreaking(findings: readonly Finding[]): number {
	return findings.filter((finding) => ruleOf(finding).answerProblem === 'breaks').length;
}

/** The facts that an answer must neither add nor remove. */
const kinds = ['headings', 'tables', 'fences', 'pairs', 'comments'] as const;
