import type { AnswerFormat } from '#common/answerFormats.ts';
import type { Candidate, FactLocation } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { TextEdit } from '../document/textEdit.ts';
import type { AuthoringContext } from '../rules/fix.ts';

/** One question of the guided filling. Spans are offsets into the document. */
export type FillStep = AnswerStep | ChoiceStep | RowStep;

/** A place that the author writes something into. */
export interface AnswerStep {
	readonly kind: 'answer';
	/** What it is about: a placeholder, or the whole of a link. */
	readonly span: Span;
	/** What gives way to the answer: the place that is asked about first, then those that are to get the same name. */
	readonly places: readonly AnswerPlace[];
	/** What the template asks for there: a placeholder without its brackets, or the text of a link. */
	readonly question: string;
	/** From the outside in: the section, then the column or field. */
	readonly where: readonly string[];
	/** What the template says about it in plain text; empty when it says nothing. */
	readonly hint: string;
	readonly format: AnswerFormat | null;
	/** What says in its place that there is nothing to say; undefined where nothing can. */
	readonly notApplicable: string | undefined;
}

/** Where an answer goes, and what it has to fit in with. */
export interface AnswerPlace {
	readonly span: Span;
	/** The parts of a placeholder that runs over the lines of a box. */
	readonly more: readonly Span[];
	readonly location: FactLocation;
	/** The placeholder as it was read; undefined for what is none. */
	readonly candidate: Candidate | undefined;
}

/** What is wrong with a place, and the answers to it of which the author chooses one. */
export interface ChoiceStep {
	readonly kind: 'choice';
	readonly span: Span;
	/** The section it is found in. */
	readonly section: string;
	/** What is wrong, in one sentence. */
	readonly question: string;
	readonly answers: readonly ChoiceAnswer[];
}

export interface ChoiceAnswer {
	readonly title: string;
	readonly edits: readonly TextEdit[];
}

/** The end of a table that grows. */
export interface RowStep {
	readonly kind: 'row';
	/** Empty, at the end of the table. */
	readonly span: Span;
	/** What the table is called. */
	readonly table: string;
	/** Put a row there with the placeholders of the template. */
	readonly edits: readonly TextEdit[];
}

/** What an author writes where there is nothing to say. */
export const notApplicable = 'N/A';

/** A question that is made once it is asked. */
export interface StepAt {
	/** Of the step. */
	readonly span: Span;
	/** Tells it from others that start at the same place, and stays the same while other places are filled. */
	readonly key: string;
	/** An offset in the section it belongs to; undefined for what belongs to no section but to the whole document. */
	readonly sectionOffset: number | undefined;
	/** Where else the answer goes, itself included; none for what is answered at one place. */
	readonly alike: readonly Span[];
	/** Undefined where there is nothing to choose from after all. */
	readonly make: (authoring: AuthoringContext) => FillStep | undefined;
}

/** The key of the question whether a table gets another row, which nothing but the end of a table has. */
export const rowKey = 'row';
