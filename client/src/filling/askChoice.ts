import { type QuickPickItem, window } from 'vscode';
import type { FillAnswer } from '#common/protocol/filling.ts';
import type { MultiStepInput, Outcome, Question } from './multiStepInput.ts';

/** An answer to choose. */
export interface ChoiceItem extends QuickPickItem {
	/** Undefined for an item that changes nothing. */
	readonly answer: FillAnswer | undefined;
}

/** Asks the author to choose one of the answers. */
export function askChoice(
	steps: MultiStepInput,
	question: Question,
	text: string,
	items: readonly ChoiceItem[],
): Promise<Outcome> {
	const pick = window.createQuickPick<ChoiceItem>();
	pick.placeholder = text;
	pick.items = items;
	return steps.ask(
		pick,
		question,
		false,
		({ submit, end }) => {
			pick.onDidAccept(() => {
				const chosen = pick.selectedItems[0];
				if (chosen?.answer) submit(chosen.answer);
				else if (chosen) end('declined');
			});
		},
		(problem) => {
			pick.placeholder = problem;
		},
	);
}
