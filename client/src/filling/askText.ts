import { InputBoxValidationSeverity, window } from 'vscode';
import { unusualAnswer } from '#common/answerFormats.ts';
import type { AnswerStepInfo } from '#common/protocol/filling.ts';
import type { Outcome, Question } from './fillQuestion.ts';
import type { Stage } from './stage.ts';

/** Longer questions stand below the input, where they are shown whole. */
const longestPlaceholder = 60;

/** Has something written. What is unusual is said while it is typed; what is no answer, once it is accepted. */
export function askText(stage: Stage, question: Question, step: AnswerStepInfo): Promise<Outcome> {
	const input = window.createInputBox();
	input.value = question.earlier;
	input.placeholder = step.question.length > longestPlaceholder ? '' : step.question;
	input.prompt = promptFor(step);
	return stage.ask(
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
