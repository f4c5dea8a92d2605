import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { type OpenWorkbench, openWorkbench } from '../host/openWorkbench.ts';
import { Workbench } from './workbench.ts';

/** The first steps of the README, as they are written there. */
describe('a first document', () => {
	let opened: OpenWorkbench;
	let workbench: Workbench;

	before(async () => {
		opened = await openWorkbench({ 'workbench.colorTheme': 'Default Light Modern' });
		workbench = new Workbench(opened.page);
		writeFileSync(path.join(opened.folder, 'payments.md'), '');
		await workbench.openFile('payments.md');
	});
	afterEach(async (context) => {
		if ('passed' in context && !context.passed) await workbench.screenshot('failed-test');
	});
	after(() => opened?.close());

	it('is there after typing the prefix of its snippet, with everything still to fill', async () => {
		await opened.page.locator('.editor-instance .view-lines').click();
		await workbench.type('arch-document');
		await workbench.press('Control+Space');
		await workbench.completions.first().waitFor();
		await workbench.press('Enter');
		await workbench.statusItem.filter({ hasText: '2 of 131' }).waitFor();
		await workbench.completions.first().waitFor();
		await workbench.screenshot('first-document-light');
	});

	it('fills as the author tabs through it', async () => {
		// A value that is chosen leads to the next place; what is typed waits for Tab.
		await workbench.type('medium');
		await workbench.press('Enter');
		await workbench.type('@payments');
		await workbench.press('Tab');
		await workbench.type('draft');
		await workbench.press('Enter');
		await workbench.type('Payments');
		await workbench.statusItem.filter({ hasText: '6 of 131' }).waitFor();
		const head = (await opened.page.locator('.editor-instance .view-lines').textContent()) ?? '';
		assert.match(head.replace(/\u00a0/g, ' '), /Payments Architecture/);
		await workbench.screenshot('first-document-filled-light');
	});
});
