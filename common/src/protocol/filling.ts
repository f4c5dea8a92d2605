import * as v from '@badrap/valita';
import { answerFormats } from '../answerFormats.ts';
import { request } from './message.ts';
import { position, range, textEdits } from './ranges.ts';
import { count, fittingEntries, list, object, oneOf, orElse, orNull } from './schema.ts';

/** Command of our client, called by links, code actions and lenses with a {@link FillTarget}: leads through what is open. */
export const fillCommand = 'archdocs.fillSection';

/** What {@link fillCommand} and the other commands of lenses are called with. */
export const fillTarget = object({
	uri: v.string(),
	/** In the section that is to be filled; absent for the whole document. */
	position: position.optional(),
});

export type FillTarget = v.Infer<typeof fillTarget>;

const fillStepKey = object({
	/** Where its range starts. */
	position,
	/** Of {@link FillPlanInfo}. */
	key: v.string(),
});

/** What a question is known by. */
export type FillStepKey = v.Infer<typeof fillStepKey>;

const fillValue = object({
	value: v.string(),
	/** A few words about it; empty for none. */
	detail: v.string(),
});

export type FillValue = v.Infer<typeof fillValue>;

const answerStep = object({
	kind: v.literal('answer'),
	/** What it is about; the first of `ranges` but for links. */
	range,
	/** What the answer replaces, the place that is asked about first. */
	ranges: orElse(fittingEntries(range), []),
	/** What the template asks for, or the text of a link. */
	question: v.string(),
	/** From the outside in: the section, then the column or field. */
	where: orElse(fittingEntries(v.string()), []),
	/** Plain text; empty when the template says nothing. */
	hint: v.string(),
	format: orNull(oneOf(answerFormats)),
	mayBeNothing: v.boolean(),
	/** Values to choose from; others can be written. Empty where there is nothing but to write. */
	values: orElse(fittingEntries(fillValue), []),
});

/** The author is to write something, or to choose one of the values. */
export type AnswerStepInfo = v.Infer<typeof answerStep>;

/** The author chooses one of several changes. */
const choiceStep = object({
	kind: v.literal('choice'),
	range,
	section: v.string(),
	/** One sentence that says what is wrong, without a full stop. */
	question: v.string(),
	answers: list(v.string()),
});

/** The author is asked whether a table gets another row. */
const rowStep = object({
	kind: v.literal('row'),
	/** Empty, at the end of the table. */
	range,
	/** What the table is called. */
	table: v.string(),
});

const fillStep = v.union(answerStep, choiceStep, rowStep);

export type FillStepInfo = v.Infer<typeof fillStep>;

const fillPlan = object({
	/** The version of the document that the ranges are for. */
	version: v.number(),
	/** Of the section or the document; empty for a document without a title. */
	title: v.string(),
	/** The next question; null when there is none left. */
	step: fillStep.nullable(),
	/** Tells the next question from others at its place. */
	key: v.string(),
	/** How many questions there are that have not been left, the next one included. */
	remaining: v.number(),
	/** How many places are open, those that were left included. */
	open: v.number(),
	/** When there is none left: another section that has some. */
	next: orNull(object({ title: v.string(), position, open: v.number() })),
});

export type FillPlanInfo = v.Infer<typeof fillPlan>;

const fillStepParams = object({
	uri: v.string(),
	/** In the section that is filled; null for the whole document. */
	within: position.nullable(),
	/** Questions that have been answered or skipped. */
	left: list(fillStepKey),
	/** The question to ask again; null for the first that is not left. */
	again: fillStepKey.nullable(),
});

export type FillStepParams = v.Infer<typeof fillStepParams>;

/** Client to server: the next question; null for what follows no template. */
export const fillStepRequest = request('archdocs/fillStep', fillStepParams, fillPlan);

const fillAnswer = v.union(
	object({ kind: v.literal('text'), text: v.string() }),
	object({ kind: v.literal('nothing') }),
	/** Index into the answers of a choice. */
	object({ kind: v.literal('choice'), index: count }),
	object({ kind: v.literal('row') }),
);

export type FillAnswer = v.Infer<typeof fillAnswer>;

const fillAnswerParams = object({
	uri: v.string(),
	version: v.number(),
	/** As in {@link FillStepParams}. */
	within: position.nullable(),
	step: fillStepKey,
	answer: fillAnswer,
});

export type FillAnswerParams = v.Infer<typeof fillAnswerParams>;

const fillAnswerEdits = object({
	version: v.number(),
	edits: textEdits,
	/** One sentence that says why the answer would not do: then there are no edits. */
	problem: orNull(v.string()),
});

export type FillAnswerEdits = v.Infer<typeof fillAnswerEdits>;

/** Client to server: what an answer changes; null for a document that has changed. */
export const fillAnswerRequest = request('archdocs/fillAnswer', fillAnswerParams, fillAnswerEdits);
