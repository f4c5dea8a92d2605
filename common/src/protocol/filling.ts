import * as v from '@badrap/valita';
import { answerFormats } from '../answerFormats.ts';
import { request } from './message.ts';
import { position, range, textEdits } from './ranges.ts';
import { count, fittingEntries, list, object, oneOf, orElse, orNull } from './schema.ts';

/** The client command that asks for what is open. Links, code actions and code lenses call it with a {@link FillTarget}. */
export const fillCommand = 'archdocs.fillSection';

/** The argument of {@link fillCommand} and of the other commands of code lenses. */
export const fillTarget = object({
	uri: v.string(),
	/** A position in the section to fill. Absent for the whole document. */
	position: position.optional(),
});

export type FillTarget = v.Infer<typeof fillTarget>;

const fillStepKey = object({
	/** The start of the range of the question. */
	position,
	/** As in {@link FillPlanInfo}. */
	key: v.string(),
});

/** Identifies a question. */
export type FillStepKey = v.Infer<typeof fillStepKey>;

const fillValue = object({
	value: v.string(),
	/** A few words about the value. Can be empty. */
	detail: v.string(),
});

export type FillValue = v.Infer<typeof fillValue>;

const answerStep = object({
	kind: v.literal('answer'),
	/** What the question is about. The first of `ranges`, except for links. */
	range,
	/** The texts that the answer replaces. The place in question comes first. */
	ranges: orElse(fittingEntries(range), []),
	/** What the template asks for, or the text of a link. */
	question: v.string(),
	/** Where the question is, outermost first: the section, then the column or field. */
	where: orElse(fittingEntries(v.string()), []),
	/** Plain text from the template. Can be empty. */
	hint: v.string(),
	format: orNull(oneOf(answerFormats)),
	mayBeNothing: v.boolean(),
	/** Values to choose from. The author can always write another one. */
	values: orElse(fittingEntries(fillValue), []),
});

/** The author writes an answer, or chooses one of the values. */
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
	/** An empty range at the end of the table. */
	range,
	/** The name of the table. */
	table: v.string(),
});

const fillStep = v.union(answerStep, choiceStep, rowStep);

export type FillStepInfo = v.Infer<typeof fillStep>;

const fillPlan = object({
	/** The version of the document that the ranges refer to. */
	version: v.number(),
	/** The title of the section or the document. Empty for a document without a title. */
	title: v.string(),
	/** The next question. Null when none is left. */
	step: fillStep.nullable(),
	/** Tells the next question apart from others at the same position. */
	key: v.string(),
	/** How many questions are still to be asked, including the next one. */
	remaining: v.number(),
	/** How many places are open, including those of skipped questions. */
	open: v.number(),
	/** Another section with questions, when none is left in this one. */
	next: orNull(object({ title: v.string(), position, open: v.number() })),
});

export type FillPlanInfo = v.Infer<typeof fillPlan>;

const fillStepParams = object({
	uri: v.string(),
	/** A position in the section to fill. Null for the whole document. */
	within: position.nullable(),
	/** The questions that were answered, declined or skipped. */
	left: list(fillStepKey),
	/** The question to ask again. Null for the first one that is not in `left`. */
	again: fillStepKey.nullable(),
});

export type FillStepParams = v.Infer<typeof fillStepParams>;

/** Client to server: the next question. Null for a document that follows no template. */
export const fillStepRequest = request('archdocs/fillStep', fillStepParams, fillPlan);

const fillAnswer = v.union(
	object({ kind: v.literal('text'), text: v.string() }),
	object({ kind: v.literal('nothing') }),
	/** An index into the answers of a choice. */
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
	/** One sentence that says why the answer does not do. There are no edits then. */
	problem: orNull(v.string()),
});

export type FillAnswerEdits = v.Infer<typeof fillAnswerEdits>;

/** Client to server: the edits for an answer. Null when the document has changed since the question. */
export const fillAnswerRequest = request('archdocs/fillAnswer', fillAnswerParams, fillAnswerEdits);
