import { type Position, Range, Selection, type TextEditor, TextEditorRevealType, type Uri } from 'vscode';
import {
	type AnswerStepInfo,
	type FillAnswer,
	type FillPlanInfo,
	type FillStepInfo,
	type FillStepKey,
	type FillStepParams,
	type FillValue,
	fillAnswerRequest,
	fillStepRequest,
} from '#common/protocol/filling.ts';
import type { ProtocolPosition } from '#common/protocol/ranges.ts';
import { toProtocolPosition, toRange, toRangeEdits } from '../editor/convert.ts';
import type { Server } from '../languageServer/languageServer.ts';
import { askChoice } from './askChoice.ts';
import { askText } from './askText.ts';
import { askValue } from './askValue.ts';
import type { Outcome, Question } from './fillQuestion.ts';
import { RangeTracker, type TrackedRange } from './rangeTracker.ts';
import type { Stage } from './stage.ts';
import { UndoableEdit } from './undoableEdit.ts';
import { workspacePaths } from './workspacePaths.ts';

/** A question that has been left behind. */
interface Visited {
	/** What it is about, or what stands there now. */
	readonly asked: TrackedRange;
	readonly key: string;
	/** Undefined for one that was skipped. */
	readonly edit: UndoableEdit | undefined;
	/** What was written; empty for what was chosen. */
	readonly text: string;
	/** It is not to be asked again. What was chosen settles its question, and the next one may come to its place. */
	readonly isLeft: boolean;
}

/** How a series of questions came to its end. */
export type FillEnd =
	/** The document follows no template, or there is no server. */
	| { readonly kind: 'none' }
	| { readonly kind: 'finished' }
	/** Nothing is left to ask. */
	| ({ readonly kind: 'done' } & Pick<FillPlanInfo, 'title' | 'open' | 'next'>);

/**
 * Leads through what is open in a section of a document, or in all of it, one question at a time. What was answered is
 * in the document at once, each answer to be undone by itself; what was left behind is known by its place, which follows
 * whatever else is edited meanwhile.
 */
export class FillSession {
	readonly #server: Server;
	readonly #editor: TextEditor;
	readonly #stage: Stage;
	readonly #tracker: RangeTracker;
	readonly #within: TrackedRange | undefined;
	readonly #visited: Visited[] = [];
	/** The last answer to each question that was answered by a text. */
	readonly #answers = new Map<string, string>();
	/** The question that the author went back to. */
	#again: Visited | undefined;

	constructor(server: Server, editor: TextEditor, stage: Stage, within: Position | undefined) {
		this.#server = server;
		this.#editor = editor;
		this.#stage = stage;
		this.#tracker = new RangeTracker(editor.document);
		this.#within = within && this.#tracker.track(new Range(within, within));
	}

	get #uri(): Uri {
		return this.#editor.document.uri;
	}

	/** Ends when nothing is left to ask, or the author has had enough. */
	async run(): Promise<FillEnd> {
		try {
			for (;;) {
				const plan = await this.#plan();
				if (plan === undefined) return { kind: 'none' };
				const { step, title, open, next } = plan;
				if (this.#stage.isLeft) return { kind: 'finished' };
				if (step === null) return { kind: 'done', title, open, next };
				const outcome = await this.#ask(plan, step);
				await this.#leave(plan, step, outcome);
				if (outcome === 'finished') return { kind: 'finished' };
			}
		} finally {
			this.#tracker.dispose();
		}
	}

	/** The plan for the document as it is now: one that is being edited is asked about again. */
	async #plan(): Promise<FillPlanInfo | undefined> {
		const { document } = this.#editor;
		for (;;) {
			const params: FillStepParams = {
				uri: this.#uri.toString(),
				within: this.#section(),
				left: this.#visited.filter(({ isLeft }) => isLeft).map(stepKey),
				again: this.#again ? stepKey(this.#again) : null,
			};
			const plan = await this.#server.ask(fillStepRequest, params);
			if (plan === undefined || plan.version === document.version) return plan;
		}
	}

	#section(): ProtocolPosition | null {
		return this.#within ? toProtocolPosition(this.#within.range.start) : null;
	}

	async #ask(plan: FillPlanInfo, step: FillStepInfo): Promise<Outcome> {
		const range = toRange(step.kind === 'answer' ? (step.ranges[0] ?? step.range) : step.range);
		this.#editor.selection = new Selection(range.start, range.end);
		this.#editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
		const question: Question = {
			title: titleOf(plan, step),
			step: this.#visited.length + 1,
			total: this.#visited.length + plan.remaining,
			hasBack: this.#visited.length > 0,
			earlier: this.#again?.key === plan.key ? this.#again.text : '',
			submit: (answer) => this.#submit(plan, step, answer),
		};
		switch (step.kind) {
			case 'row':
				return askChoice(this.#stage, question, `Add another row to ${step.table}?`, [
					{ label: 'No', answer: undefined },
					{ label: 'Yes', answer: { kind: 'row' } },
				]);
			case 'choice':
				return askChoice(this.#stage, question, step.question, [
					...step.answers.map((label, index) => ({ label, answer: { kind: 'choice', index } as const })),
					{ label: 'Leave it as it is', answer: undefined },
				]);
			case 'answer':
				return this.#askForAnswer(question, step);
		}
	}

	#askForAnswer(question: Question, step: AnswerStepInfo): Promise<Outcome> {
		const isPath = step.format === 'path';
		if (!isPath && step.values.length === 0) return askText(this.#stage, question, step);
		const more = isPath ? workspacePaths(this.#uri) : undefined;
		const before = this.#answers.get(step.question);
		const values = before === undefined ? step.values : earlierFirst(step.values, before);
		return askValue(this.#stage, question, { ...step, values }, more);
	}

	/** Writes an answer; one sentence says why it is none. */
	async #submit(
		{ version, key }: FillPlanInfo,
		step: FillStepInfo,
		answer: FillAnswer,
	): Promise<string | undefined> {
		const answered = await this.#server.ask(fillAnswerRequest, {
			uri: this.#uri.toString(),
			version,
			within: this.#section(),
			step: { position: step.range.start, key },
			answer,
		});
		if (answered?.problem) return answered.problem;
		if (answered === undefined || this.#editor.document.version !== version)
			return 'The document has changed meanwhile: skip this question, or finish and start again.';
		const asked = this.#tracker.track(toRange(step.range));
		const edit = new UndoableEdit(this.#editor.document, toRangeEdits(answered.edits), this.#tracker);
		if (!(await edit.apply())) return 'The editor did not take the change: the document may be read-only.';
		this.#again = undefined;
		const text = answer.kind === 'text' ? answer.text : '';
		this.#visited.push({ asked, key, edit, text, isLeft: step.kind !== 'choice' });
		if (step.kind === 'answer' && text !== '') this.#answers.set(step.question, text);
		return undefined;
	}

	/** Goes on to the next question, or back to the one before. */
	async #leave({ key }: FillPlanInfo, step: FillStepInfo, outcome: Outcome): Promise<void> {
		if (outcome === 'answered') return;
		const before = this.#again;
		this.#again = undefined;
		if (before?.edit && outcome !== 'declined') {
			// Nothing took the place of the earlier answer, which stands again.
			await before.edit.apply();
			this.#visited.push(before);
		} else if (outcome === 'skipped' || outcome === 'declined') {
			const asked = this.#tracker.track(toRange(step.range));
			this.#visited.push({ asked, key, edit: undefined, text: '', isLeft: true });
		}
		if (outcome === 'back') await this.#goBack(before);
	}

	/** @param from the question that the author had come back to already */
	async #goBack(from: Visited | undefined): Promise<void> {
		const others = this.#visited.filter((it) => it !== from);
		const before = others.at(-1);
		if (before === undefined) return;
		this.#visited.splice(this.#visited.indexOf(before), 1);
		await before.edit?.revert();
		this.#again = before;
	}
}

function stepKey({ asked, key }: Visited): FillStepKey {
	return { position: toProtocolPosition(asked.range.start), key };
}

/** Who is asked the same again, of another row, most often means the same. */
function earlierFirst(values: readonly FillValue[], before: string): readonly FillValue[] {
	const detail = values.find(({ value }) => value === before)?.detail || 'as before';
	return [{ value: before, detail }, ...values.filter(({ value }) => value !== before)];
}

function titleOf({ title }: FillPlanInfo, step: FillStepInfo): string {
	if (step.kind === 'choice') return step.section || title;
	return step.kind === 'answer' && step.where.length > 0 ? step.where.join(' › ') : title;
}
