import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import type { FillAnswer } from '#common/protocol.ts';
import { percent } from '#common/progress.ts';
import type { FillStep } from '#language/features/filling/fillStep.ts';
import { architecture, diagnose, findingsOf } from '../../support/check.ts';
import { fillIn, questions, shownStep } from '../../support/questions.ts';
import { projectFile } from '../../support/projectFile.ts';

/** An author who knows what to write everywhere, and keeps what the template shows. */
function answerFor(step: FillStep): FillAnswer | undefined {
	if (step.kind === 'row') return undefined;
	if (step.kind === 'choice') return { kind: 'choice', index: 0 };
	const { question, format } = step;
	const [first = ''] = question.split(/\s*[/|]\s*/);
	switch (format) {
		case 'date':
			return { kind: 'text', text: '2026-05-04' };
		case 'mention':
			return { kind: 'text', text: '@payments' };
		case 'target':
			return { kind: 'text', text: './orders.md' };
		default:
			return { kind: 'text', text: step.where.length === 1 && question.includes('/') ? first : nameFor(step) };
	}
}

let count = 0;
function nameFor({ span }: FillStep): string {
	count++;
	return `Word${span.start}x${count}`;
}

test('an untouched document is filled to the end, question by question', () => {
	const { text } = fillIn(projectFile('examples/architecture-untouched.md'), answerFor);
	deepEqual(findingsOf(text), []);
	equal(percent(diagnose(text).diagnosis.progress), 100);
});

const variables = `## Configuration

### Environment Variables

| Variable | Required | Default | Description | Example |
| --- | --- | --- | --- | --- |
| \`[VAR_NAME_1]\` | ✓ | — | [What this controls] | \`production\` |
| \`API_URL\` |✓|— || x |

### Vault Secrets

| Secret | Type | Usage | Rotation | Notes |
| --- | --- | --- | --- | --- |
| \`[SECRET_NAME_1]\` | API Key | [Service] authentication | Monthly | None |
`;
const document = architecture(variables);
const inVariables = document.indexOf('### Environment');

test('a section is asked about from its first open place to its last, what is empty included', () => {
	deepEqual(questions(document, inVariables), [
		'Environment Variables › Variable: VAR_NAME_1',
		'Environment Variables › Description: What this controls',
		'Environment Variables › Description: What this controls',
	]);
	match(fillIn(document, () => ({ kind: 'text', text: 'Where it is' }), inVariables).text, /\| — \| Where it is \| x \|/);
});
