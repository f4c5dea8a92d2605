import { type QuickPickItem, window } from 'vscode';
import { unusualAnswer } from '#common/answerFormats.ts';
import type { AnswerStepInfo, FillValue } from '#common/protocol/filling.ts';
import type { MultiStepInput, Outcome, Question } from './multiStepInput.ts';

interface ValueItem extends QuickPickItem {
	/** The answer when the item is chosen. Undefined for an item that only shows a message. */
	readonly value?: string;
}

/**
 * Asks the author to choose one of the values of a step, or to write another one.
 *
 * @param more further values that take a while to find
 */
export function askValue(
	steps: MultiStepInput,
	question: Question,
	step: AnswerStepInfo,
	more?: Promise<readonly FillValue[]>,
): Promise<Outcome> {
	const pick = window.createQuickPick<ValueItem>();
	pick.value = question.earlier;
	pick.placeholder = [step.question, step.hint].filter((part) => part !== '').join(' — ');
	pick.matchOnDescription = true;
	let values = step.values;
	const show = (problem?: string) => {
		pick.items = itemsFor(step, values, pick.value, problem);
	};
	show();
	void addFound(more);
	async function addFound(found: Promise<readonly FillValue[]> | undefined) {
		if (found === undefined) return;
		values = [...values, ...(await found)];
		show();
	}
	return steps.ask(
		pick,
		question,
		step.mayBeNothing,
		({ submit }) => {
			pick.onDidChangeValue(() => show());
			pick.onDidAccept(() => {
				const value = pick.selectedItems[0]?.value;
				if (value !== undefined) submit({ kind: 'text', text: value });
			});
		},
		show,
	);
}

/** A problem if there is one, then the values, then the typed text unless it is one of them. */
function itemsFor(
	{ format }: AnswerStepInfo,
	values: readonly FillValue[],
	typed: string,
	problem: string | undefined,
): readonly ValueItem[] {
	const text = typed.trim();
	const isOther = text !== '' && !values.some(({ value }) => value === text);
	const unusual = unusualAnswer(format, text);
	const other = { label: text, description: 'as typed', value: text, alwaysShow: true };
	return [
		...(problem === undefined ? [] : [{ label: `$(error) ${problem}`, alwaysShow: true }]),
		...values.map(({ value, detail }) => ({ label: value, description: detail, value })),
		...(isOther ? [{ ...other, ...(unusual && { detail: `$(warning) ${unusual}` }) }] : []),
	];
}
