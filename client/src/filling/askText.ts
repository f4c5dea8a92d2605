import { InputBoxValidationSeverity, window } from 'vscode';
import { unusualAnswer } from '#common/answerFormats.ts';
import type { AnswerStepInfo } from '#common/protocol/filling.ts';
import type { MultiStepInput, Outcome, Question } from './multiStepInput.ts';

/** Longer questions are shown below the input, where they are not cut off. In UTF-16 code units. */
const longestPlaceholder = 60;

/** Asks the author to write an answer. An unusual answer gets a warning while it is typed, a wrong one an error once accepted. */
export function askText(steps: MultiStepInput, question: Question, step: AnswerStepInfo): Promise<Outcome> {
	const input = window.createInputBox();
	input.value = question.earlier;
	input.placeholder = step.question.length > longestPlaceholder ? '' : step.question;
	input.prompt = promptFor(step);
	return steps.ask(
		input,
		question,
		step.mayBeNothing,
		({ submit, end }) => {
			input.onDidChangeValue((text) => {
				const unusual = unusualAnswer(step.format, text);
				input.validationMessage = unusual && {
					message: unusual,
					severity: InputBoxValidationSeverity.Warning,
				};
			});
			input.onDidAccept(() => {
				const text = input.value.trim();
				if (text === '') end('skipped');
				else submit({ kind: 'text', text });
			});
		},
		(message) => {
			input.validationMessage = { message, severity: InputBoxValidationSeverity.Error };
		},
	);
}

function promptFor({ question, hint }: AnswerStepInfo): string {
	const parts = [question.length > longestPlaceholder ? question : '', hint, 'Leave it empty to skip'];
	return parts.filter((part) => part !== '').join(' — ');
}
