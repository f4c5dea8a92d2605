import type { AnswerFormat } from '#common/answerFormats.ts';
import type { Candidate, FactLocation } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { TextEdit } from '../document/textEdit.ts';
import type { AuthoringContext } from '../rules/fix.ts';

/** A question of the guided filling. Spans are offsets into the document. */
export type FillStep = AnswerStep | ChoiceStep | RowStep;

/** A question that the author answers with text. */
export interface AnswerStep {
	readonly kind: 'answer';
	/** The placeholder, or the whole link that the question is about. */
	readonly span: Span;
	/** The places that the answer replaces: the place of the question first, then others that get the same name. */
	readonly places: readonly AnswerPlace[];
	/** The placeholder without its brackets, or the text of a link. */
	readonly question: string;
	/** The names of the places around it, from the outside in: the section, then the column or field. */
	readonly where: readonly string[];
	/** The template's guidance as plain text. It is empty if the template has none. */
	readonly hint: string;
	readonly format: AnswerFormat | null;
	/** The text that marks the place as not applicable; undefined where no such text can stand. */
	readonly notApplicable: string | undefined;
}

/** A place that an answer replaces, and the facts that the answer must fit. */
export interface AnswerPlace {
	readonly span: Span;
	/** The other parts of a placeholder that runs over several lines of a box. */
	readonly more: readonly Span[];
	readonly location: FactLocation;
	/** The placeholder as parsed; undefined for a place that has none. */
	readonly candidate: Candidate | undefined;
}

/** A question that the author answers by choosing one of the fixes for a problem. */
export interface ChoiceStep {
	readonly kind: 'choice';
	readonly span: Span;
	/** The section of the problem. */
	readonly section: string;
	/** The problem, in one sentence. */
	readonly question: string;
	readonly answers: readonly ChoiceAnswer[];
}

export interface ChoiceAnswer {
	readonly title: string;
	readonly edits: readonly TextEdit[];
}

/** A question whether a table gets another row. */
export interface RowStep {
	readonly kind: 'row';
	/** An empty span at the end of the table. */
	readonly span: Span;
	/** The name of the table. */
	readonly table: string;
	/** The edits that add a row with the placeholders of the template. */
	readonly edits: readonly TextEdit[];
}

/** The text that authors write where there is nothing to say. */
export const notApplicable = 'N/A';

/** A question that is only created when it is asked. */
export interface StepAt {
	/** The span of the question. */
	readonly span: Span;
	/** Distinguishes questions that start at the same place. It stays the same while the author fills other places. */
	readonly key: string;
	/** An offset in the section of the question; undefined if the question is about the whole document. */
	readonly sectionOffset: number | undefined;
	/** All places that get the same answer, including this one; empty if there is only one. */
	readonly alike: readonly Span[];
	/** Creates the question. Returns undefined if there turns out to be no answer to choose from. */
	readonly make: (authoring: AuthoringContext) => FillStep | undefined;
}

/** The key of the question whether a table gets another row. Only the end of a table has it. */
export const rowKey = 'row';
