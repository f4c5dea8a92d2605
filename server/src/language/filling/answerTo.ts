import type { FillAnswer } from '#common/protocol/filling.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Span } from '../document/span.ts';
import type { TextEdit } from '../document/textEdit.ts';
import { answerEdits } from './answerEdits.ts';
import type { FillStep } from './fillStep.ts';

/** What an answer changes. */
export interface Answered {
	readonly edits: readonly TextEdit[];
	/** Where what the author wrote stands once it is; undefined for what the author only chose. */
	readonly written: Span | undefined;
	/** It has a sign that would end the code it stands in: there are no edits. */
	readonly breaksCode?: true;
}

/** What the answer to a question changes; undefined for one that does not answer it. */
export function answerTo(
	{ document }: DocumentAnalysis,
	step: FillStep,
	answer: FillAnswer,
): Answered | undefined {
	switch (step.kind) {
		case 'choice': {
			const chosen = answer.kind === 'choice' ? step.answers[answer.index] : undefined;
			return chosen && { edits: chosen.edits, written: undefined };
		}
		case 'row':
			return answer.kind === 'row' ? { edits: step.edits, written: undefined } : undefined;
		case 'answer': {
			const text = answer.kind === 'text' ? answer.text.trim() : step.notApplicable;
			const isAnswer =
				(answer.kind === 'text' || answer.kind === 'nothing') && text !== undefined && text !== '';
			if (!isAnswer) return undefined;
			const isInCode = step.places.some(({ candidate }) => candidate?.zone === 'code-span');
			if (isInCode && text.includes('`')) return { edits: [], written: undefined, breaksCode: true };
			const edits = answerEdits(document, step, text);
			return { edits, written: writtenSpan(edits) };
		}
	}
}

/** The first of the changes belongs to the place that was asked about; those before it in the text move it. */
function writtenSpan([own, ...others]: readonly TextEdit[]): Span | undefined {
	if (own === undefined) return undefined;
	const moved = others
		.filter(({ span }) => span.start < own.span.start)
		.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
	const start = own.span.start + moved;
	return { start, end: start + own.text.length };
}
