import { type QuickPickItem, window } from 'vscode';
import { unusualAnswer } from '#common/answerFormats.ts';
import type { AnswerStepInfo, FillValue } from '#common/protocol/filling.ts';
import type { Outcome, Question } from './fillQuestion.ts';
import type { Stage } from './stage.ts';

interface ValueItem extends QuickPickItem {
	/** What is written when it is chosen; undefined for what only says something. */
	readonly value?: string;
}

/**
 * Has one of the values chosen, or another one written.
 *
 * @param more values that take a while to find
 */
export function askValue(
	stage: Stage,
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
	return stage.ask(
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

/** The values, then what is typed, where it is none of them. A sentence about it stands above all. */
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
