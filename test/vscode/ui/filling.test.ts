import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainDark } from './looks.ts';
import { type UsedWorkbench, useWorkbench } from './useWorkbench.ts';

async function openUntouched({ workbench }: UsedWorkbench): Promise<void> {
	await workbench.openFile('architecture-untouched.md');
	await workbench.statusItem.waitFor();
}

/** What an author does to fill a document, with the keyboard alone. */
describe('filling a document', () => {
	const used = useWorkbench(plainDark, openUntouched);

	it('goes from placeholder to placeholder, and typing replaces what is selected', async () => {
		await used.workbench.goToLineEnd(1);
		await used.workbench.press('Control+F8');
		await used.workbench.statusItem.filter({ hasText: /1 of \d+, Focus/ }).waitFor();
		await used.workbench.press('Control+F8');
		await used.workbench.statusItem.filter({ hasText: /2 of \d+, Owner/ }).waitFor();
		await used.workbench.type('@payments');
		assert.match(await used.workbench.visibleText(), /\*\*Owner:\*\* @payments/);
		await used.workbench.press('Escape');
		await used.workbench.press('Control+Shift+F8');
		await used.workbench.statusItem.filter({ hasText: /1 of \d+, Focus/ }).waitFor();
		await used.workbench.press('Control+Shift+F8');
		await used.workbench.statusItem.filter({ hasText: /(\d+) of \1, Last Updated/ }).waitFor();
		await used.workbench.screenshot('placeholder-dark');
	});

	it('answers a finding with Ctrl+.', async () => {
		await used.workbench.goToLineEnd(1);
		await used.workbench.press('Control+F8');
		await used.workbench.statusItem.filter({ hasText: /1 of \d+, Focus/ }).waitFor();
		const menu = await used.workbench.openCodeActions('Write `medium`');
		await used.workbench.screenshot('quick-fix-dark');
		await menu.getByText('Write `medium`').click();
		assert.match(await used.workbench.visibleText(), /\*\*Focus:\*\* medium/);
	});

	it('has keys that nothing else in the editor has', async () => {
		await used.workbench.runCommand('Preferences: Open Default Keyboard Shortcuts (JSON)');
		await used.workbench.press('Control+f');
		for (const key of ['ctrl+f8', 'ctrl+shift+f8']) {
			await used.workbench.press('Control+a');
			await used.workbench.type(`"${key}"`);
			await used.opened.page.locator('.find-widget .matchesCount', { hasText: '1 of 1' }).waitFor();
			assert.match(
				await used.workbench.visibleText(),
				new RegExp(`"${key.replace(/\+/g, '\\+')}".*"archdocs\\.`),
			);
		}
	});
});
