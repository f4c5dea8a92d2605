import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { OpenWorkbench } from '../host/openWorkbench.ts';
import { dark } from './looks.ts';
import { until } from './until.ts';
import { useWorkbench } from './useWorkbench.ts';

/** What an author does with a template of the team's own, which the example workspace has. */
describe('commands for documents of a team template', () => {
	const used = useWorkbench(dark, async ({ workbench }) => {
		await workbench.openFile('label-printing.md');
		await workbench.statusItem.waitFor();
	});

	async function makeDocument(): Promise<void> {
		await used.workbench.startCommand('ArchDocs: New Architecture Document');
		await used.workbench.answer(/folder that the document/, 'runbooks');
		await used.workbench.answer(/template that the document/, 'Runbook');
		await used.workbench.answer(/What the document is about/, 'Refunds');
		await used.workbench.answer(/name of the file/, 'refunds.md');
	}

	it('is made by a command, filled as far as is known, and opens at the first placeholder', async () => {
		await makeDocument();
		await used.opened.page.locator('.tab.active[data-resource-name="refunds.md"]').waitFor();
		await used.workbench.statusItem.filter({ hasText: /4 of \d+/ }).waitFor();
		await used.workbench.screenshot('new-document-dark');
		await used.workbench.type('Refunds wait');
		const text = await used.workbench.visibleText();
		assert.match(text, /> \*\*Owner:\*\* @ferrow\/platform\n> \*\*Status:\*\* draft/);
		assert.match(text, /# Refunds Runbook/);
		assert.match(text, /- \*\*Purpose:\*\* Refunds wait/);
		await used.workbench.statusItem.filter({ hasText: /5 of \d+/ }).waitFor();
		await used.workbench.press('Control+s');
		await written(used.opened, 'runbooks/refunds.md', 'Refunds wait');
	});

	it('is not overwritten without being asked', async () => {
		const file = path.join(used.opened.folder, 'runbooks', 'refunds.md');
		const written = readFileSync(file, 'utf8');
		await makeDocument();
		await used.workbench.dialog.waitFor();
		assert.match((await used.workbench.dialog.textContent()) ?? '', /refunds\.md exists already/);
		await used.workbench.screenshot('overwrite-dark');
		await used.workbench.press('Escape');
		await used.workbench.dialog.waitFor({ state: 'hidden' });
		assert.equal(readFileSync(file, 'utf8'), written);
	});

	it('gets a section at its place, wherever the cursor is', async () => {
		await used.workbench.goToLineEnd(1);
		await used.workbench.startCommand('ArchDocs: Insert Section');
		await used.workbench.choices.filter({ hasText: 'in Procedures' }).waitFor();
		await used.workbench.screenshot('insert-section-dark');
		await used.workbench.press('Enter');
		await used.opened.page
			.locator('.view-line')
			.filter({ hasText: /###.ProcedureName1/ })
			.waitFor();
		await used.workbench.type('Refund by hand');
		await used.workbench.text('Refund by hand').waitFor();
		const text = await used.workbench.visibleText();
		assert.match(text, /### \[ProcedureName1\]\n[\s\S]*\n### Refund by hand\n\n- \*\*When:/);
		await used.workbench.press('Escape');
	});

	it('can itself become a template while everything in it is still to be filled', async () => {
		const text = '> **Owner:** [@team]\n\n# [Topic] Note\n\n## Why\n\n[What is to be decided]\n';
		writeFileSync(path.join(used.opened.folder, 'note.md'), text);
		await used.workbench.openFile('note.md');
		await used.workbench.startCommand('ArchDocs: Use Document As Template');
		await used.workbench.answer(/Type by which documents/, 'Note');
		await written(used.opened, '.archdocs/templates/note.md', `> **Type:** Note\n${text}`);
	});
});

/** Waits until a file of the workspace holds a text. */
async function written({ folder }: OpenWorkbench, name: string, text: string): Promise<void> {
	const file = path.join(folder, name);
	await until(`The text in ${name}`, () => existsSync(file) && readFileSync(file, 'utf8').includes(text));
}
