import type { FillAnswer } from '#common/protocol/filling.ts';
import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Span } from '../document/span.ts';
import type { TextEdit } from '../document/textEdit.ts';
import { answerEdits } from './answerEdits.ts';
import type { FillStep } from './fillStep.ts';

/** The edits that an answer makes. */
export interface Answered {
	readonly edits: readonly TextEdit[];
	/** The span of the author's text after the edits; undefined if the author only chose an answer. */
	readonly written: Span | undefined;
	/** The answer has a backtick, which would end the code around it. There are no edits. */
	readonly breaksCode?: true;
}

/** Returns the edits for the answer to a question, or undefined if the answer has the wrong kind. */
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

/** The first edit is the place of the question. Edits before it in the text move it. */
function writtenSpan([own, ...others]: readonly TextEdit[]): Span | undefined {
	if (own === undefined) return undefined;
	const moved = others
		.filter(({ span }) => span.start < own.span.start)
		.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
	const start = own.span.start + moved;
	return { start, end: start + own.text.length };
}
