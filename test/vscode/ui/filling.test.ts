import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type UsedWorkbench, useWorkbench } from './useWorkbench.ts';

/** What an author does to fill a document, with the keyboard alone. */
const settings = {
	'editor.minimap.enabled': false,
	'editor.stickyScroll.enabled': false,
	'workbench.colorTheme': 'Default Dark Modern',
};

async function openUntouched({ workbench }: UsedWorkbench): Promise<void> {
	await workbench.openFile('architecture-untouched.md');
	await workbench.statusItem.waitFor();
}

describe('filling a document', () => {
	const used = useWorkbench(settings, openUntouched);

	it('goes from placeholder to placeholder, and typing replaces what is selected', async () => {
		await used.workbench.goToLineEnd(1);
		await used.workbench.press('Control+F8');
		await used.workbench.statusItem.filter({ hasText: /\b1 of \d+/ }).waitFor();
		await used.workbench.press('Control+F8');
		await used.workbench.statusItem.filter({ hasText: /\b2 of \d+/ }).waitFor();
		await used.workbench.type('@payments');
		assert.match(await used.workbench.visibleText(), /\*\*Owner:\*\* @payments/);
		await used.workbench.press('Escape');
		await used.workbench.press('Control+Shift+F8');
		await used.workbench.statusItem.filter({ hasText: /\b1 of \d+/ }).waitFor();
		await used.workbench.press('Control+Shift+F8');
		await used.workbench.statusItem.filter({ hasText: /\b(\d+) of \1\b/ }).waitFor();
		await used.workbench.screenshot('placeholder-dark');
	});

	it('answers a finding with Ctrl+.', async () => {
		await used.workbench.goToLineEnd(1);
		await used.workbench.press('Control+F8');
		await used.workbench.press('Control+.');
		const menu = used.opened.page.locator('.action-widget');
		await menu.getByText('Write `medium`').waitFor();
		await used.workbench.screenshot('quick-fix-dark');
		await menu.getByText('Write `medium`').click();
		assert.match(await used.workbench.visibleText(), /\*\*Focus:\*\* medium/);
	});

	it('has keys that nothing else in the editor has', async () => {
		await used.workbench.runCommand('Preferences: Open Keyboard Shortcuts');
		for (const key of ['ctrl+f8', 'ctrl+shift+f8']) {
			const search = used.opened.page.locator('.keybindings-editor .search-container .monaco-editor').first();
			await search.click();
			await used.workbench.press('Control+a');
			await used.workbench.type(`"${key}"`);
			const rows = used.opened.page.locator('.keybindings-editor .monaco-table .monaco-list-row');
			await rows.filter({ hasText: 'Unfilled Placeholder' }).first().waitFor();
			const texts = await rows.allTextContents();
			assert.equal(texts.length, 1, texts.join('\n'));
		}
		await used.workbench.screenshot('keys-dark');
	});
});
