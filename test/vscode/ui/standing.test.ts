import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainDark } from './looks.ts';
import { type UsedWorkbench, useWorkbench } from './useWorkbench.ts';

/** How an author sees how far a document is, and gets to what is open. */
const settings = { ...plainDark, 'archdocs.codeLens': 'sections' };

async function openHalfFilled({ workbench }: UsedWorkbench): Promise<void> {
	await workbench.openFile('architecture-half-filled.md');
	await workbench.statusItem.waitFor();
}

function lens({ opened }: UsedWorkbench, text: RegExp) {
	return opened.page.locator('.codelens-decoration a', { hasText: text });
}

const progress = /^\d+ of \d+ filled$/;

describe('lenses', () => {
	const used = useWorkbench(settings, openHalfFilled);

	it('stand above the title and above sections, and Next goes to a placeholder', async () => {
		await lens(used, progress).first().waitFor();
		await used.workbench.screenshot('lenses-dark');
		await lens(used, /^Next$/)
			.first()
			.click();
		await used.workbench.statusItem.filter({ hasText: /1 of \d+, Owner/ }).waitFor();
		await lens(used, /^Next$/)
			.nth(1)
			.click();
		await used.workbench.statusItem.filter({ hasText: /2 of \d+, Environment Variables/ }).waitFor();
	});

	it('list what is open with their section chosen, in a light theme, too', async () => {
		await used.workbench.chooseTheme('Light Modern');
		await used.opened.page.locator('.monaco-workbench.vs').waitFor();
		await used.workbench.goToLineEnd(14);
		await lens(used, progress).nth(1).click();
		await used.opened.page
			.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Environment Variables' })
			.waitFor();
		await used.workbench.screenshot('open-sections-light');
		await used.workbench.press('Escape');
	});

	it('are nowhere in a finished document', async () => {
		await used.workbench.openFile('architecture-complete.md');
		await used.workbench.statusItem.filter({ hasText: /(\d+) of \1$/ }).waitFor();
		assert.equal(await lens(used, progress).count(), 0);
	});
});

describe('the status of a document', () => {
	const used = useWorkbench(settings, openHalfFilled);

	it('lists open sections, and choosing one goes to what is open in it', async () => {
		await used.workbench.statusItem.click();
		await used.workbench.choices.filter({ hasText: 'Vault Secrets' }).first().waitFor();
		await used.workbench.screenshot('open-sections-dark');
		await used.workbench.answer(/Choose a section/, 'Vault Secrets');
		await used.opened.page.locator('.statusbar-item', { hasText: /^Ln 28.*\(15 selected\)$/ }).waitFor();
	});

	it('leads to the next placeholder and to the reason why the document is checked', async () => {
		await used.workbench.startCommand('ArchDocs: Show Open Sections');
		await used.workbench.answer(/Choose a section/, 'Next Placeholder');
		await used.workbench.statusItem.filter({ hasText: /\d+ of \d+, Vault Secrets/ }).waitFor();
		await used.workbench.startCommand('ArchDocs: Show Open Sections');
		await used.workbench.answer(/Choose a section/, 'Why Is');
		await used.workbench.notifications.filter({ hasText: 'Checked against the template' }).waitFor();
	});

	it('inserts a section that is missing', async () => {
		await used.workbench.goToLineEnd(8);
		await used.workbench.type(' of the service');
		await used.workbench.startCommand('ArchDocs: Show Open Sections');
		await used.workbench.choices.filter({ hasText: 'Overview' }).filter({ hasText: 'missing' }).waitFor();
		await used.workbench.screenshot('open-sections-missing-dark');
		await used.workbench.answer(/Choose a section/, 'missing');
		await used.opened.page.locator('.editor-instance .view-line', { hasText: /^##\sOverview$/ }).waitFor();
	});

	it('says that a document is finished', async () => {
		await used.workbench.openFile('architecture-complete.md');
		await used.workbench.statusItem.filter({ hasText: /(\d+) of \1$/ }).click();
		const said = /^All \d+ places of this document are filled\.$/;
		await used.workbench.notifications.filter({ hasText: said }).waitFor();
		await used.opened.page.getByText('Why Is It Checked?').waitFor();
		await used.workbench.screenshot('finished-dark');
	});
});
