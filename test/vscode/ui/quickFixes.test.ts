import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { today } from '../../../common/src/today.ts';
import { plainDark } from './looks.ts';
import { useWorkbench } from './useWorkbench.ts';

const settings = { ...plainDark, 'files.autoSave': 'off', 'archdocs.updateDateOnSave': true };
const notApplicable = 'Mark `Error Handling` as not applicable…';

/** What an author does with findings, and with the date, in a document of the examples. */
describe('quick fixes', () => {
	const used = useWorkbench(settings, async ({ workbench }) => {
		await workbench.openFile('architecture-untouched.md');
		await workbench.statusItem.waitFor();
	});
	const menu = () => used.opened.page.locator('.action-widget').first();
	const input = () => used.opened.page.locator('.quick-input-widget');
	const goTo = (heading: string) => used.workbench.goToLineEnd(lineOf(heading, used.opened.folder));

	async function openMenu(): Promise<void> {
		await goTo('## Database Schema');
		await used.workbench.openCodeActions(notApplicable);
	}

	async function askReason(): Promise<void> {
		await openMenu();
		await menu().getByText(notApplicable).click();
		await input()
			.getByText(/Why does this section not apply/)
			.waitFor();
	}

	async function endInput(key: 'Enter' | 'Escape'): Promise<void> {
		await used.workbench.press(key);
		await input().waitFor({ state: 'hidden' });
		await goTo('## Common Gotchas');
	}

	it('are offered where a section is missing, with a light bulb', async () => {
		await goTo('## Error Handling');
		await used.workbench.press('Shift+Home');
		await used.workbench.press('Delete');
		await openMenu();
		await used.workbench.screenshot('quick-fix-section-dark');
		await used.workbench.press('Escape');
		await menu().waitFor({ state: 'hidden' });
		await used.workbench.chooseTheme('Light Modern');
		await openMenu();
		await used.workbench.screenshot('quick-fix-section-light');
		await used.workbench.press('Escape');
		await menu().waitFor({ state: 'hidden' });
	});

	it('ask for the reason why a section does not apply, and do nothing without an answer', async () => {
		await askReason();
		await used.workbench.screenshot('reason-light', false);
		await endInput('Escape');
		assert.doesNotMatch(await used.workbench.visibleText(), /archdocs: n\/a/);
		await askReason();
		await used.workbench.type('Errors are the caller’s');
		await endInput('Enter');
		await used.workbench.text('n/a').waitFor();
		assert.match(
			await used.workbench.visibleText(),
			/## Error Handling\n\n<!-- archdocs: n\/a Errors are the caller’s -->/,
		);
	});

	it('keep the date of the last update, on save and by a command', async () => {
		const updated = used.workbench.text(today());
		await used.workbench.press('Control+End');
		await updated.waitFor({ state: 'detached' });
		await used.workbench.press('Control+s');
		await updated.waitFor();
		await used.workbench.press('Control+z');
		await updated.waitFor({ state: 'detached' });
		await used.workbench.runCommand('ArchDocs: Set Last Updated to Today');
		await updated.waitFor();
	});
});

/** The line of a heading in the file as it was last saved, from 1. */
function lineOf(heading: string, folder: string): number {
	const text = readFileSync(path.join(folder, 'architecture-untouched.md'), 'utf8');
	return text.split('\n').indexOf(heading) + 1;
}
