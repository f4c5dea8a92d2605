import {
	type Disposable,
	type InputBox,
	type QuickInputButton,
	QuickInputButtons,
	type QuickPick,
	type QuickPickItem,
	ThemeIcon,
} from 'vscode';
import type { FillAnswer } from '#common/protocol/filling.ts';

/**
 * What the author did with a question:
 *
 * - `answered`: the answer is in the document by then
 * - `declined`: the author wants nothing to be changed
 * - `skipped`: the question stays open
 * - `back`: the author wants the question before
 * - `finished`: the author wants no further question
 */
export type Outcome = 'answered' | 'declined' | 'skipped' | 'back' | 'finished';

/** One question of a series. */
export interface Question {
	readonly title: string;
	/** From 1. */
	readonly step: number;
	readonly total: number;
	/** Whether there is a question before this one. */
	readonly hasBack: boolean;
	/** The author's previous answer when they came back to the question; otherwise empty. */
	readonly earlier: string;
	/** Writes an answer into the document. Returns a sentence that says why the answer does not do, if it does not. */
	submit(answer: FillAnswer): Promise<string | undefined>;
}

/** What an input calls when the author acts in it. */
export interface InputActions {
	submit(answer: FillAnswer): void;
	end(outcome: Outcome): void;
}

/**
 * Shows one input after the other. Each input stays visible until the next one is shown, so that no keystroke meant for an
 * input reaches the document.
 */
export class MultiStepInput implements Disposable {
	#shown: Disposable | undefined;
	#isDismissed = false;

	/** Whether the author has closed an input. */
	get isDismissed(): boolean {
		return this.#isDismissed;
	}

	/**
	 * Asks a question with an input.
	 *
	 * @param mayBeNothing whether the author may answer that the question does not apply
	 * @param listen connects the events that only this kind of input has
	 * @param showProblem shows why an answer does not do
	 */
	ask(
		input: InputBox | QuickPick<QuickPickItem>,
		question: Question,
		mayBeNothing: boolean,
		listen: (actions: InputActions) => void,
		showProblem: (problem: string) => void,
	): Promise<Outcome> {
		input.title = question.title;
		input.step = question.step;
		input.totalSteps = question.total;
		input.buttons = buttonsFor(question.hasBack, mayBeNothing);
		input.ignoreFocusOut = true;
		const outcome = new Promise<Outcome>((resolve) => {
			const setBusy = (isBusy: boolean) => {
				input.busy = isBusy;
				input.enabled = !isBusy;
			};
			const end = (how: Outcome) => {
				setBusy(true);
				resolve(how);
			};
			let isSubmitting = false;
			const submit = async (answer: FillAnswer) => {
				setBusy(true);
				isSubmitting = true;
				const problem = await question.submit(answer);
				isSubmitting = false;
				if (problem === undefined) return end('answered');
				if (this.#isDismissed) return resolve('finished');
				setBusy(false);
				showProblem(problem);
			};
			input.onDidTriggerButton((button) => {
				if (button === buttons.back) end('back');
				else if (button === buttons.skip) end('skipped');
				else if (button === buttons.finish) end('finished');
				else void submit({ kind: 'nothing' });
			});
			input.onDidHide(() => {
				if (this.#shown !== input) return;
				this.#isDismissed = true;
				if (!isSubmitting) resolve('finished');
			});
			listen({ submit: (answer) => void submit(answer), end });
		});
		const last = this.#shown;
		this.#shown = input;
		input.show();
		last?.dispose();
		return outcome;
	}

	dispose(): void {
		const last = this.#shown;
		this.#shown = undefined;
		last?.dispose();
	}
}

/** What the author can do with a question beside answering it. Screen readers read the tooltips. */
const buttons = {
	back: QuickInputButtons.Back,
	skip: { iconPath: new ThemeIcon('debug-step-over'), tooltip: 'Skip' },
	nothing: { iconPath: new ThemeIcon('circle-slash'), tooltip: 'Not Applicable' },
	finish: { iconPath: new ThemeIcon('check-all'), tooltip: 'Finish' },
} as const satisfies Readonly<Record<string, QuickInputButton>>;

function buttonsFor(hasBack: boolean, mayBeNothing: boolean): readonly QuickInputButton[] {
	const { back, skip, nothing, finish } = buttons;
	return [...(hasBack ? [back] : []), skip, ...(mayBeNothing ? [nothing] : []), finish];
}
