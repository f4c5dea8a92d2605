import type { Disposable, InputBox, QuickPick, QuickPickItem } from 'vscode';
import type { FillAnswer } from '#common/protocol/filling.ts';
import { buttonsFor, fillButtons } from './fillButtons.ts';
import type { Outcome, Question } from './fillQuestion.ts';

type Input = InputBox | QuickPick<QuickPickItem>;

/** How an input goes on when the author does something with it. */
export interface Conduct {
	submit(answer: FillAnswer): void;
	end(outcome: Outcome): void;
}

/** Shows one input after the other. Each stays until the next is there, so that no key meant for it gets to the document. */
export class Stage implements Disposable {
	#shown: Disposable | undefined;
	#isLeft = false;

	/** The author has closed the input. */
	get isLeft(): boolean {
		return this.#isLeft;
	}

	/**
	 * Asks a question with an input, until the author is done with it.
	 *
	 * @param listen connects what is special about the input
	 * @param showProblem says why an answer is none
	 */
	ask(
		input: Input,
		question: Question,
		mayBeNothing: boolean,
		listen: (conduct: Conduct) => void,
		showProblem: (problem: string) => void,
	): Promise<Outcome> {
		input.title = question.title;
		input.step = question.step;
		input.totalSteps = question.total;
		input.buttons = buttonsFor(question.hasBack, mayBeNothing);
		input.ignoreFocusOut = true;
		const outcome = new Promise<Outcome>((resolve) => {
			const busy = (isBusy: boolean) => {
				input.busy = isBusy;
				input.enabled = !isBusy;
			};
			const end = (how: Outcome) => {
				busy(true);
				resolve(how);
			};
			let isSubmitting = false;
			const submit = async (answer: FillAnswer) => {
				busy(true);
				isSubmitting = true;
				const problem = await question.submit(answer);
				isSubmitting = false;
				if (problem === undefined) return end('answered');
				if (this.#isLeft) return resolve('finished');
				busy(false);
				showProblem(problem);
			};
			input.onDidTriggerButton((button) => {
				if (button === fillButtons.back) end('back');
				else if (button === fillButtons.skip) end('skipped');
				else if (button === fillButtons.finish) end('finished');
				else void submit({ kind: 'nothing' });
			});
			input.onDidHide(() => {
				if (this.#shown !== input) return;
				this.#isLeft = true;
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
