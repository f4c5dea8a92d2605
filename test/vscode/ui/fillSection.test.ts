import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { inRepository } from '../../../scripts/support/paths.mjs';
import { run } from '../../../scripts/support/run.mjs';
import { plainDark } from './looks.ts';
import { nextQuestion, type ShownQuestion } from './questions.ts';
import { useWorkbench } from './useWorkbench.ts';

const orders = `> **Type:** Architecture

# Orders Architecture

## Overview

[What this architecture covers]

## Configuration

### Environment Variables

| Variable | Required | Default | Description | Example |
| --- | --- | --- | --- | --- |
| \`[VAR_NAME_1]\` | ✓ | — | [What this controls] | \`1\` |

## Database Schema

### Relationships

\`\`\`mermaid
erDiagram
    [TABLE1] ||--o{ [TABLE2] : "has"
    [TABLE1] ||--o{ [TABLE3] : "has"
\`\`\`
`;

/** A document filled question by question, with the keyboard alone. */
const used = useWorkbench(plainDark, async ({ workbench, opened }) => {
	writeFileSync(path.join(opened.folder, 'orders.md'), orders);
	await workbench.openFile('architecture-untouched.md');
	await workbench.statusItem.waitFor();
});

/** Opens the document anew and starts at a line of it. */
async function start(line: number): Promise<ShownQuestion> {
	writeFileSync(path.join(used.opened.folder, 'orders.md'), orders);
	await used.workbench.openFile('orders.md');
	await used.workbench.statusItem.filter({ hasText: /of \d+/ }).waitFor();
	await used.workbench.goToLineEnd(line);
	await used.workbench.startCommand('ArchDocs: Fill Section');
	return firstQuestion();
}

async function firstQuestion(): Promise<ShownQuestion> {
	const { page } = used.opened;
	await page
		.locator('.quick-input-title')
		.filter({ hasText: /\d+\/\d+/ })
		.waitFor();
	const question = await nextQuestion(page);
	assert.ok(question);
	return question;
}

/** Types an answer and waits for what is asked next. */
async function answer(question: ShownQuestion, text: string): Promise<ShownQuestion | undefined> {
	await used.workbench.type(text);
	await used.workbench.press('Enter');
	return nextQuestion(used.opened.page, question);
}

/** Presses one of the buttons beside the title, which the keyboard reaches behind the input. */
async function pressButton(name: string): Promise<void> {
	const button = used.opened.page.locator('.quick-input-titlebar').getByRole('button', { name });
	await button.focus();
	await used.workbench.press('Enter');
}

/** Back to the text as it was written, for the next test. */
async function undoAll(): Promise<void> {
	await used.workbench.runCommand('File: Revert File');
}

/** Questions that are photographed, by a part of what they say. */
const photos: readonly (readonly [string, string])[] = [
	['2-3 sentence', 'fill-text-dark'],
	['These 6 rows', 'fill-samples-dark'],
	['Vault key name', 'fill-secret-dark'],
];

test('leads from an untouched document to a finished one that checks clean', async () => {
	const { workbench, opened } = used;
	await workbench.goToLineEnd(6);
	await workbench.startCommand('ArchDocs: Fill Section');
	let question: ShownQuestion | undefined = await firstQuestion();
	const owners: string[] = [];
	await workbench.screenshot('fill-choice-dark', false);
	for (let asked = 1; question !== undefined; asked++) {
		assert.match(question.title, new RegExp(`\\(${asked}/\\d+\\)$`));
		assert.ok(question.label !== '' && question.buttons.every((label) => label !== ''));
		// The owner of the first component is the likeliest of the second.
		if (/^@team /.test(question.label)) {
			owners.push(question.choices[0] ?? '');
			if (owners.length === 1) await workbench.press('ArrowDown');
		}
		if (question.choices.length === 0) await opened.page.keyboard.type(`word${asked}`);
		const shown = `${question.label} ${question.message}`;
		const photo = photos.find(([part]) => shown.includes(part));
		if (photo) await workbench.screenshot(photo[1], false);
		await workbench.press('Enter');
		question = await nextQuestion(opened.page, question);
	}
	assert.deepEqual(owners.slice(1), new Array(4).fill('@ferrow/warehouse, as before'));
	await workbench.statusItem.filter({ hasText: /(\d+) of \1$/ }).waitFor();
	await workbench.screenshot('fill-finished-dark');
	await workbench.press('Control+s');
	await opened.page.locator('.tab.active:not(.dirty)').waitFor();
	const file = path.join(opened.folder, 'architecture-untouched.md');
	const cli = [inRepository('dist', 'cli.js'), 'check', '--fail-on', 'hint', file];
	const { output } = await run(process.execPath, cli, { quiet: true });
	assert.match(output, /No findings; (\d+) of \1 filled \(100 %\)\./);
});

test('says what was answered in the document at once, and each answer is undone by itself', async () => {
	const { workbench } = used;
	const first = await start(5);
	assert.deepEqual(
		[first.title, first.choices, first.buttons.map((it) => it.replace(/ \(.*/, ''))],
		['Overview (1/1)', [], ['Skip', 'Not Applicable', 'Finish']],
	);
	assert.match(first.label, /What this architecture covers/);
	await answer(first, 'It moves orders.');
	await workbench.choices.filter({ hasText: 'Go on with Configuration' }).waitFor();
	await workbench.screenshot('fill-go-on-dark', false);
	assert.match(await workbench.visibleText(), /## Overview\n\nIt moves orders\.\n/);
	await workbench.press('Enter');
	const variable = await firstQuestion();
	assert.equal(variable.title, 'Environment Variables › Variable (1/3)');
	const description = await answer(variable, 'ORDERS_URL');
	assert.equal(description?.title, 'Environment Variables › Description (2/3)');
	await workbench.press('Escape');
	assert.match(await workbench.visibleText(), /\| `ORDERS_URL` \| ✓ \| — \| \[What this controls\]/);
	await workbench.press('Control+z');
	assert.match(await workbench.visibleText(), /\| `\[VAR_NAME_1\]` \| ✓ \| — \| \[What this controls\]/);
	assert.match(await workbench.visibleText(), /It moves orders\./);
	await undoAll();
});

test('goes back to what was answered and skips what is not known', async () => {
	const { workbench, opened } = used;
	const variable = await start(11);
	const description = await answer(variable, 'ORDERS_URL');
	assert.ok(description);
	await pressButton('Back');
	const again = await nextQuestion(opened.page, description);
	assert.equal(again?.title, 'Environment Variables › Variable (1/3)');
	assert.equal(
		await opened.page.locator('.quick-input-widget input[type="text"]').inputValue(),
		'ORDERS_URL',
	);
	await workbench.press('Control+a');
	await answer(again, 'QUEUE_URL');
	assert.match(await workbench.visibleText(), /\| `QUEUE_URL` \|/);
	await pressButton('Skip');
	await opened.page.locator('.quick-input-title').filter({ hasText: '(3/3)' }).waitFor();
	await workbench.press('Escape');
	assert.match(await workbench.visibleText(), /\| `QUEUE_URL` \| ✓ \| — \| \[What this controls\]/);
	await undoAll();
});

test('says why an answer is none, and what is unusual about one', async () => {
	const { workbench, opened } = used;
	const message = opened.page.locator('.quick-input-message');
	const first = await start(5);
	await workbench.type('TBD');
	await workbench.press('Enter');
	await message
		.filter({ hasText: 'Still open: TBD' })
		.or(message.filter({ hasText: 'Still open: `TBD`' }))
		.waitFor();
	await workbench.screenshot('fill-problem-dark', false);
	await pressButton('Not Applicable');
	await workbench.choices.filter({ hasText: 'Go on with' }).waitFor();
	assert.match(await workbench.visibleText(), /## Overview\n\nN\/A\n/);
	assert.ok(first);
	await workbench.press('Enter');
	await firstQuestion();
	await workbench.type('order url');
	await workbench.choices.filter({ hasText: 'A variable has letters' }).waitFor();
	await workbench.screenshot('fill-unusual-dark', false);
	await workbench.press('Escape');
	await undoAll();
});

test('asks for a name once, and for another row as often as there is one', async () => {
	const { workbench } = used;
	const table = await start(19);
	const other = await answer(table, 'ORDERS');
	assert.match(other?.label ?? '', /TABLE2/);
	const text = await workbench.visibleText();
	assert.equal(text.match(/ORDERS \|\|--o\{/g)?.length, 2);
	await workbench.press('Escape');
	await workbench.goToLineEnd(11);
	await workbench.startCommand('ArchDocs: Fill Section');
	const description = await answer(await firstQuestion(), 'ORDERS_URL');
	assert.ok(description);
	const row = await answer(description, 'Where orders are');
	assert.match(row?.label ?? '', /Add another row to Environment Variables/);
	await workbench.screenshot('fill-row-dark', false);
	await workbench.press('ArrowDown');
	await workbench.press('Enter');
	const next = row && (await nextQuestion(used.opened.page, row));
	assert.match(next?.label ?? '', /VAR_NAME_2/);
	await pressButton('Back');
	const again = await nextQuestion(used.opened.page, next);
	assert.match(again?.label ?? '', /Add another row to Environment Variables/);
	assert.doesNotMatch(await workbench.visibleText(), /VAR_NAME_2/);
	await workbench.press('Enter');
	await workbench.choices.filter({ hasText: 'Go on with' }).waitFor();
	assert.doesNotMatch(await workbench.visibleText(), /VAR_NAME_2/);
	await workbench.press('Escape');
	await undoAll();
});

test('starts from a heading or a placeholder, and looks right in a light theme', async () => {
	const { workbench, opened } = used;
	await workbench.chooseTheme('Light Modern');
	writeFileSync(path.join(opened.folder, 'orders.md'), orders);
	await workbench.openFile('orders.md');
	await workbench.goToLineEnd(5);
	const menu = await workbench.openCodeActions('Fill "Overview"');
	await workbench.screenshot('fill-action-light', false);
	await menu.getByText('Fill "Overview"').click();
	assert.equal((await firstQuestion()).title, 'Overview (1/1)');
	await workbench.screenshot('fill-text-light', false);
	await workbench.press('Escape');
	await workbench.hoverOver(workbench.text('Overview'));
	await workbench.hover.getByText('Fill "Overview"').waitFor();
	await workbench.screenshot('fill-hover-light', false);
	await workbench.hover.getByText('Fill "Overview"').click();
	assert.equal((await firstQuestion()).title, 'Overview (1/1)');
	await workbench.press('Escape');
});
