import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dark } from './looks.ts';
import { useWorkbench } from './useWorkbench.ts';

describe('an architecture document in the editor', () => {
	const used = useWorkbench(dark, async ({ workbench }) => {
		await workbench.openFile('architecture-half-filled.md');
	});

	it('has wavy lines under what is not filled', async () => {
		await used.workbench.squiggles.first().waitFor();
		assert.ok((await used.workbench.squiggles.count()) > 3);
	});

	it('shows its progress in the status bar', async () => {
		await used.workbench.statusItem.waitFor();
		assert.match((await used.workbench.statusItem.textContent()) ?? '', /\d+ of \d+/);
	});

	it('explains a placeholder under the mouse', async () => {
		await used.workbench.goToLineEnd(22);
		await used.workbench.hoverOver(used.workbench.text('VAR_NAME_3'));
		assert.match((await used.workbench.hover.textContent()) ?? '', /VAR_NAME_3.*Environment Variables/s);
		await used.workbench.screenshot('hover-dark');
		await used.opened.page.mouse.move(0, 0);
		await used.workbench.hover.waitFor({ state: 'hidden' });
	});

	it('offers the secrets as soon as vault:: is typed', async () => {
		await used.workbench.goToLineEnd(10);
		await used.workbench.type(' The key is `vault::');
		await used.workbench.completions.first().waitFor();
		const labels = (await used.workbench.completions.allTextContents()).join('\n');
		assert.match(labels, /shop-api-key/);
		assert.match(labels, /returns-db-password/);
		await used.workbench.screenshot('completion-dark');
		await used.workbench.press('Enter');
		await used.workbench.text('vault::').waitFor();
	});

	it('lists the findings in the Problems panel', async () => {
		await used.workbench.openProblems();
		const rows = (await used.workbench.problems.allTextContents()).join('\n');
		assert.match(rows, /architecture-half-filled\.md/);
		assert.match(rows, /\[@team-member\]/);
		assert.match(rows, /unfilled-placeholder/);
		await used.workbench.screenshot('problems-dark');
	});

	it('can be read in a light theme, too', async () => {
		await used.workbench.chooseTheme('Light Modern');
		await used.opened.page.locator('.monaco-workbench.vs').waitFor();
		await used.workbench.screenshot('problems-light');
	});

	it('leads from the code of a finding to the page of its rule', async () => {
		await used.opened.page.locator('.markers-panel a').filter({ hasText: 'leftover-marker' }).first().click();
		await used.opened.page.locator('.tab.active').filter({ hasText: 'leftover-marker.md' }).waitFor();
		await used.workbench.screenshot('rule-page-light');
		await used.workbench.closeEditor();
		await used.workbench.openFile('architecture-half-filled.md');
	});

	it('says why it is checked', async () => {
		await used.workbench.runCommand('ArchDocs: Why Is This Document');
		await used.workbench.notifications.first().waitFor();
		assert.match((await used.workbench.notifications.allTextContents()).join('\n'), /Architecture/);
	});

	it('leads to the log of its server', async () => {
		await used.workbench.runCommand('ArchDocs: Show Log');
		await used.workbench.output.filter({ hasText: /\S/ }).waitFor();
	});

	it('is told from ordinary Markdown, about which nothing is said', async () => {
		await used.workbench.openFile('notes.md');
		await used.workbench.statusItem.waitFor({ state: 'hidden' });
		assert.equal(await used.workbench.squiggles.count(), 0);
	});
});
