import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { placeCounts } from '../../support/placeCounts.ts';
import { useWorkbench } from './useWorkbench.ts';

/** The first steps of the README, as they are written there. */
describe('a first document', () => {
	const used = useWorkbench(
		{ 'workbench.colorTheme': 'Default Light Modern' },
		async ({ opened, workbench }) => {
			writeFileSync(path.join(opened.folder, 'payments.md'), '');
			await workbench.openFile('payments.md');
		},
	);

	it('is there after typing the prefix of its snippet, with everything still to fill', async () => {
		await used.opened.page.locator('.editor-instance .view-lines').click();
		await used.workbench.type('arch-document');
		await used.workbench.press('Control+Space');
		await used.workbench.completions.first().waitFor();
		await used.workbench.press('Enter');
		await used.workbench.statusItem.filter({ hasText: `2 of ${placeCounts.snippet}` }).waitFor();
		await used.workbench.completions.first().waitFor();
		await used.workbench.screenshot('first-document-light');
	});

	it('fills as the author tabs through it', async () => {
		// A value that is chosen leads to the next place; what is typed waits for Tab.
		await used.workbench.type('medium');
		await used.workbench.press('Enter');
		await used.workbench.type('@payments');
		await used.workbench.press('Tab');
		await used.workbench.type('draft');
		await used.workbench.press('Enter');
		await used.workbench.type('Payments');
		await used.workbench.statusItem.filter({ hasText: `6 of ${placeCounts.snippet}` }).waitFor();
		const head = (await used.opened.page.locator('.editor-instance .view-lines').textContent()) ?? '';
		assert.match(head.replace(/\u00a0/g, ' '), /Payments Architecture/);
		await used.workbench.screenshot('first-document-filled-light');
	});
});
