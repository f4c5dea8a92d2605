import type { AnswerFormat } from '../answerFormats.ts';
import type { ProtocolPosition, ProtocolRange } from './ranges.ts';

/** Command of our client, called by links, code actions and lenses with a {@link FillTarget}: leads through what is open. */
export const fillCommand = 'archdocs.fillSection';

export interface FillTarget {
	readonly uri: string;
	/** In the section that is to be filled; absent for the whole document. */
	readonly position?: ProtocolPosition;
}

/** Request, client to server: {@link FillStepRequest} -> {@link FillPlanInfo}, or null for what follows no template. */
export const fillStepMethod = 'archdocs/fillStep';

export interface FillStepRequest {
	readonly uri: string;
	/** In the section that is filled; null for the whole document. */
	readonly within: ProtocolPosition | null;
	/** Questions that have been answered, or are not to be asked again. */
	readonly left: readonly FillStepKey[];
	/** One that is to be asked all the same; null for the first that is not left. */
	readonly again: FillStepKey | null;
}

/** What a question is known by. */
export interface FillStepKey {
	/** Where its range starts. */
	readonly position: ProtocolPosition;
	/** Of {@link FillPlanInfo}. */
	readonly key: string;
}

export interface FillPlanInfo {
	/** The version of the document that the ranges are for. */
	readonly version: number;
	/** Of the section or the document; empty for a document without a title. */
	readonly title: string;
	/** The next question; null when there is none left. */
	readonly step: FillStepInfo | null;
	/** Tells the next question from others at its place. */
	readonly key: string;
	/** How many questions there are that have not been left, the next one included. */
	readonly remaining: number;
	/** How many places are open, those that were left included. */
	readonly open: number;
	/** When there is none left: another section that has some. */
	readonly next: {
		readonly title: string;
		readonly position: ProtocolPosition;
		readonly open: number;
	} | null;
}

export type FillStepInfo = AnswerStepInfo | ChoiceStepInfo | RowStepInfo;

/** The author is to write something, or to choose one of the values. */
export interface AnswerStepInfo {
	readonly kind: 'answer';
	/** What it is about; the first of `ranges` but for links. */
	readonly range: ProtocolRange;
	/** What gives way to the answer, the place that is asked about first. */
	readonly ranges: readonly ProtocolRange[];
	/** What the template asks for, or the text of a link. */
	readonly question: string;
	/** From the outside in: the section, then the column or field. */
	readonly where: readonly string[];
	/** Plain text; empty when the template says nothing. */
	readonly hint: string;
	readonly format: AnswerFormat | null;
	readonly mayBeNothing: boolean;
	/** Values to choose from; others can be written. Empty where there is nothing but to write. */
	readonly values: readonly FillValue[];
}

export interface FillValue {
	readonly value: string;
	/** A few words about it; empty for none. */
	readonly detail: string;
}

/** The author chooses one of several changes. */
export interface ChoiceStepInfo {
	readonly kind: 'choice';
	readonly range: ProtocolRange;
	readonly section: string;
	/** One sentence that says what is wrong, without a full stop. */
	readonly question: string;
	readonly answers: readonly string[];
}

/** The author is asked whether a table gets another row. */
export interface RowStepInfo {
	readonly kind: 'row';
	/** Empty, at the end of the table. */
	readonly range: ProtocolRange;
	/** What the table is called. */
	readonly table: string;
}

/** Request, client to server: {@link FillAnswerRequest} -> {@link FillAnswerEdits}, or null for a document that has changed. */
export const fillAnswerMethod = 'archdocs/fillAnswer';

export interface FillAnswerRequest {
	readonly uri: string;
	readonly version: number;
	/** As in {@link FillStepRequest}. */
	readonly within: ProtocolPosition | null;
	readonly step: FillStepKey;
	readonly answer: FillAnswer;
}

export type FillAnswer =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'nothing' }
	/** Index into {@link ChoiceStepInfo.answers}. */
	| { readonly kind: 'choice'; readonly index: number }
	| { readonly kind: 'row' };

/** What the answer changes, or one sentence that says why it is none. */
export interface FillAnswerEdits {
	readonly version: number;
	readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
	/** The answer would not do: there are no edits. */
	readonly problem: string | null;
}
