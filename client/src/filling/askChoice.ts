import { type QuickPickItem, window } from 'vscode';
import type { FillAnswer } from '#common/protocol/filling.ts';
import type { Outcome, Question } from './fillQuestion.ts';
import type { Stage } from './stage.ts';

/** One of several answers. */
export interface ChoiceItem extends QuickPickItem {
	/** Undefined for one that changes nothing. */
	readonly answer: FillAnswer | undefined;
}

/** Has one of the answers chosen; no other can be given. */
export function askChoice(
	stage: Stage,
	question: Question,
	asked: string,
	items: readonly ChoiceItem[],
): Promise<Outcome> {
	const pick = window.createQuickPick<ChoiceItem>();
	pick.placeholder = asked;
	pick.items = items;
	return stage.ask(
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
