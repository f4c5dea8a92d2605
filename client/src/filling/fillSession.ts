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
import type { LanguageServer } from '../languageServer/languageServer.ts';
import { askChoice } from './askChoice.ts';
import { askText } from './askText.ts';
import { askValue } from './askValue.ts';
import type { MultiStepInput, Outcome, Question } from './multiStepInput.ts';
import { RangeTracker, type TrackedRange } from './rangeTracker.ts';
import { UndoableEdit } from './undoableEdit.ts';
import { workspacePaths } from './workspacePaths.ts';

/** A question that was answered, declined or skipped. */
interface Visited {
	/** The text that the question is about, or that replaced it. */
	readonly asked: TrackedRange;
	readonly key: string;
	/** Undefined for a question that was declined or skipped. */
	readonly edit: UndoableEdit | undefined;
	/** The written answer; empty for a chosen one. */
	readonly text: string;
	/** Whether the server must not ask it again. False after a choice: the next question may be at the same place. */
	readonly isLeft: boolean;
}

/** How a series of questions ended. */
export type FillEnd =
	/** The document follows no template, or no server runs. */
	| { readonly kind: 'none' }
	/** The author stopped. */
	| { readonly kind: 'finished' }
	/** No question is left. */
	| ({ readonly kind: 'done' } & Pick<FillPlanInfo, 'title' | 'open' | 'next'>);

/**
 * Asks for everything that is open in a section or a whole document, one question at a time. Each answer is written into
 * the document at once and can be undone by itself. Earlier questions are identified by their place, which is tracked while
 * the document is edited.
 */
export class FillSession {
	readonly #server: LanguageServer;
	readonly #editor: TextEditor;
	readonly #steps: MultiStepInput;
	readonly #tracker: RangeTracker;
	readonly #within: TrackedRange | undefined;
	readonly #visited: Visited[] = [];
	/** The last written answer to each question, by the text of the question. */
	readonly #answers = new Map<string, string>();
	/** The question that the author went back to. */
	#again: Visited | undefined;

	constructor(
		server: LanguageServer,
		editor: TextEditor,
		steps: MultiStepInput,
		within: Position | undefined,
	) {
		this.#server = server;
		this.#editor = editor;
		this.#steps = steps;
		this.#tracker = new RangeTracker(editor.document);
		this.#within = within && this.#tracker.track(new Range(within, within));
	}

	get #uri(): Uri {
		return this.#editor.document.uri;
	}

	/** Asks until no question is left, or the author stops. */
	async run(): Promise<FillEnd> {
		try {
			for (;;) {
				const plan = await this.#requestPlan();
				if (plan === undefined) return { kind: 'none' };
				const { step, title, open, next } = plan;
				if (this.#steps.isDismissed) return { kind: 'finished' };
				if (step === null) return { kind: 'done', title, open, next };
				const outcome = await this.#ask(plan, step);
				await this.#leave(plan, step, outcome);
				if (outcome === 'finished') return { kind: 'finished' };
			}
		} finally {
			this.#tracker.dispose();
		}
	}

	/** The next question for the current version of the document. Asks the server again if the document changes meanwhile. */
	async #requestPlan(): Promise<FillPlanInfo | undefined> {
		const { document } = this.#editor;
		for (;;) {
			const params: FillStepParams = {
				uri: this.#uri.toString(),
				within: this.#sectionPosition(),
				left: this.#visited.filter(({ isLeft }) => isLeft).map(stepKey),
				again: this.#again ? stepKey(this.#again) : null,
			};
			const plan = await this.#server.request(fillStepRequest, params);
			if (plan === undefined || plan.version === document.version) return plan;
		}
	}

	#sectionPosition(): ProtocolPosition | null {
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
				return askChoice(this.#steps, question, `Add another row to ${step.table}?`, [
					{ label: 'No', answer: undefined },
					{ label: 'Yes', answer: { kind: 'row' } },
				]);
			case 'choice':
				return askChoice(this.#steps, question, step.question, [
					...step.answers.map((label, index) => ({ label, answer: { kind: 'choice', index } as const })),
					{ label: 'Leave it as it is', answer: undefined },
				]);
			case 'answer':
				return this.#askForAnswer(question, step);
		}
	}

	#askForAnswer(question: Question, step: AnswerStepInfo): Promise<Outcome> {
		const isPath = step.format === 'path';
		if (!isPath && step.values.length === 0) return askText(this.#steps, question, step);
		const more = isPath ? workspacePaths(this.#uri) : undefined;
		const before = this.#answers.get(step.question);
		const values = before === undefined ? step.values : earlierFirst(step.values, before);
		return askValue(this.#steps, question, { ...step, values }, more);
	}

	/** Writes an answer into the document. Returns a sentence that says why the answer does not do, if it does not. */
	async #submit(
		{ version, key }: FillPlanInfo,
		step: FillStepInfo,
		answer: FillAnswer,
	): Promise<string | undefined> {
		const answered = await this.#server.request(fillAnswerRequest, {
			uri: this.#uri.toString(),
			version,
			within: this.#sectionPosition(),
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

	/** Records a question that was not answered, and goes back if the author wants to. */
	async #leave({ key }: FillPlanInfo, step: FillStepInfo, outcome: Outcome): Promise<void> {
		if (outcome === 'answered') return;
		const before = this.#again;
		this.#again = undefined;
		if (before?.edit && outcome !== 'declined') {
			// No new answer replaced the earlier one, so the earlier one is restored.
			await before.edit.apply();
			this.#visited.push(before);
		} else if (outcome === 'skipped' || outcome === 'declined') {
			const asked = this.#tracker.track(toRange(step.range));
			this.#visited.push({ asked, key, edit: undefined, text: '', isLeft: true });
		}
		if (outcome === 'back') await this.#goBack(before);
	}

	/**
	 * Reverts the answer to the question before, and asks it again.
	 *
	 * @param from the question that the author had already gone back to
	 */
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

/** Puts the earlier answer to the same question first: rows of a table often get the same answer. */
function earlierFirst(values: readonly FillValue[], before: string): readonly FillValue[] {
	const detail = values.find(({ value }) => value === before)?.detail || 'as before';
	return [{ value: before, detail }, ...values.filter(({ value }) => value !== before)];
}

function titleOf({ title }: FillPlanInfo, step: FillStepInfo): string {
	if (step.kind === 'choice') return step.section || title;
	return step.kind === 'answer' && step.where.length > 0 ? step.where.join(' › ') : title;
}
