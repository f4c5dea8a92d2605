import { type Position, Range, Selection, type TextEditor, TextEditorRevealType, type Uri } from 'vscode';
import {
	type AnswerStepInfo,
	type FillAnswer,
	type FillAnswerRequest,
	type FillPlanInfo,
	type FillProgress,
	type FillStepInfo,
	type FillStepRequest,
	type FillValue,
	fillAnswerMethod,
	fillStepMethod,
	type ProtocolPosition,
} from '#common/protocol.ts';
import { isRecord } from '../isRecord.ts';
import { parseTextEdits, type RangeEdit } from '../parseTextEdits.ts';
import type { Server } from '../server.ts';
import { toRange } from '../toRange.ts';
import { askChoice } from './askChoice.ts';
import { askText } from './askText.ts';
import { askValue } from './askValue.ts';
import type { Outcome, Question } from './fillQuestion.ts';
import { parseFillPlan } from './parseFillPlan.ts';
import { RangeTracker, type TrackedRange } from './rangeTracker.ts';
import type { Stage } from './stage.ts';
import { UndoableEdit } from './undoableEdit.ts';
import { workspacePaths } from './workspacePaths.ts';

/** A question that has been left behind. */
interface Visited {
	/** What it is about, or what stands there now. */
	readonly asked: TrackedRange;
	/** Undefined for one that was skipped. */
	readonly edit: UndoableEdit | undefined;
	/** What was written; empty for what was chosen. */
	readonly text: string;
}

/** How a series of questions came to its end. */
export type FillEnd =
	/** The document follows no template, or there is no server. */
	| { readonly kind: 'none' }
	| { readonly kind: 'finished' }
	/** Nothing is left to ask. */
	| {
			readonly kind: 'done';
			readonly title: string;
			readonly asked: number;
			readonly next: FillPlanInfo['next'];
	  };

/**
 * Leads through what is open in a section of a document, or in all of it, one question at a time. What was answered is
 * in the document at once, each answer to be undone by itself; what was skipped, and where the next question is, are
 * known by their places, which follow whatever else is edited meanwhile.
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
	#from: { readonly place: TrackedRange; readonly isDone: boolean } | undefined;
	/** The answer that the author came back to: it stands again if nothing takes its place. */
	#takenBack: Visited | undefined;

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
				const { step, title, next } = plan;
				if (step === null) return { kind: 'done', title, asked: this.#visited.length, next };
				const outcome = await this.#ask(plan, step);
				await this.#leave(step, outcome);
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
			const request: FillStepRequest = {
				uri: this.#uri.toString(),
				within: this.#section(),
				from: this.#progress(),
			};
			const plan = parseFillPlan(await this.#server.ask(fillStepMethod, request));
			if (plan === undefined || plan.version === document.version) return plan;
		}
	}

	#section(): ProtocolPosition | null {
		return this.#within ? protocolPosition(this.#within.range.start) : null;
	}

	#progress(): FillProgress | null {
		if (this.#from === undefined) return null;
		const { place, isDone } = this.#from;
		return { position: protocolPosition(place.range.start), isDone };
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
			earlier: this.#takenBack?.text ?? '',
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
		{ version }: FillPlanInfo,
		step: FillStepInfo,
		answer: FillAnswer,
	): Promise<string | undefined> {
		const request: FillAnswerRequest = {
			uri: this.#uri.toString(),
			version,
			within: this.#section(),
			step: step.range.start,
			answer,
		};
		const answered = parseAnswer(await this.#server.ask(fillAnswerMethod, request));
		if (answered?.problem) return answered.problem;
		if (answered === undefined || this.#editor.document.version !== version)
			return 'The document has changed meanwhile: skip this question, or finish and start again.';
		const asked = this.#tracker.track(toRange(step.range));
		const edit = new UndoableEdit(this.#editor.document, answered.edits, this.#tracker);
		if (!(await edit.apply())) return 'The editor did not take the change: the document may be read-only.';
		this.#takenBack = undefined;
		const text = answer.kind === 'text' ? answer.text : '';
		this.#visited.push({ asked, edit, text });
		if (step.kind === 'answer' && text !== '') this.#answers.set(step.question, text);
		this.#from =
			step.kind === 'choice'
				? { place: firstChange(edit, asked), isDone: false }
				: { place: asked, isDone: true };
		return undefined;
	}

	/** Goes on to the next question, or back to the one before. */
	async #leave(step: FillStepInfo, outcome: Outcome): Promise<void> {
		if (outcome === 'answered') return;
		const kept = this.#takenBack;
		this.#takenBack = undefined;
		if (kept) {
			// Nothing took the place of the earlier answer.
			await kept.edit?.apply();
			if (outcome !== 'back') this.#visited.push(kept);
			this.#from = { place: kept.asked, isDone: true };
		} else if (outcome === 'skipped') {
			const asked = this.#tracker.track(toRange(step.range));
			this.#visited.push({ asked, edit: undefined, text: '' });
			this.#from = { place: asked, isDone: true };
		}
		if (outcome === 'back') await this.#goBack();
	}

	async #goBack(): Promise<void> {
		const before = this.#visited.pop();
		if (before === undefined) return;
		await before.edit?.revert();
		if (before.edit) this.#takenBack = before;
		this.#from = { place: before.asked, isDone: false };
	}
}

/** Where something was changed: at what was asked about, or else first in the document. */
function firstChange({ places }: UndoableEdit, asked: TrackedRange): TrackedRange {
	const own = places.find(({ range }) => asked.range.intersection(range) !== undefined);
	return own ?? [...places].sort((a, b) => a.range.start.compareTo(b.range.start))[0] ?? asked;
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

function parseAnswer(
	value: unknown,
): { readonly edits: readonly RangeEdit[]; readonly problem: string | undefined } | undefined {
	const edits = isRecord(value) ? parseTextEdits(value.edits) : undefined;
	if (!isRecord(value) || edits === undefined) return undefined;
	return { edits, problem: typeof value.problem === 'string' ? value.problem : undefined };
}

function protocolPosition({ line, character }: Position): ProtocolPosition {
	return { line, character };
}
