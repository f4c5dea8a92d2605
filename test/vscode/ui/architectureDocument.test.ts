import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { type OpenWorkbench, openWorkbench } from '../host/openWorkbench.ts';
import { Workbench } from './workbench.ts';

describe('an architecture document in the editor', () => {
	let opened: OpenWorkbench;
	let workbench: Workbench;

	before(async () => {
		opened = await openWorkbench({
			'editor.minimap.enabled': false,
			'workbench.colorTheme': 'Default Dark Modern',
		});
		workbench = new Workbench(opened.page);
		await workbench.openFile('architecture-half-filled.md');
	});
	afterEach(async (context) => {
		if ('passed' in context && !context.passed) await workbench.screenshot('failed-test');
	});
	after(() => opened?.close());

	it('has wavy lines under what is not filled', async () => {
		await workbench.squiggles.first().waitFor();
		assert.ok((await workbench.squiggles.count()) > 3);
	});

	it('shows its progress in the status bar', async () => {
		await workbench.statusItem.waitFor();
		assert.match((await workbench.statusItem.textContent()) ?? '', /\d+ of \d+/);
	});

	it('explains a placeholder under the mouse', async () => {
		await workbench.goToLineEnd(22);
		await workbench.text('VAR_NAME_3').hover();
		await workbench.hover.waitFor();
		assert.match((await workbench.hover.textContent()) ?? '', /VAR_NAME_3.*Environment Variables/s);
		await workbench.screenshot('hover-dark');
		await opened.page.mouse.move(0, 0);
		await workbench.hover.waitFor({ state: 'hidden' });
	});

	it('offers the secrets as soon as vault:: is typed', async () => {
		await workbench.goToLineEnd(10);
		await workbench.type(' The key is `vault::');
		await workbench.completions.first().waitFor();
		const labels = (await workbench.completions.allTextContents()).join('\n');
		assert.match(labels, /shop-api-key/);
		assert.match(labels, /returns-db-password/);
		await workbench.screenshot('completion-dark');
		await workbench.press('Enter');
		await workbench.text('vault::').waitFor();
	});

	it('lists the findings in the Problems panel', async () => {
		await workbench.openProblems();
		const rows = (await workbench.problems.allTextContents()).join('\n');
		assert.match(rows, /architecture-half-filled\.md/);
		assert.match(rows, /\[@team-member\]/);
		assert.match(rows, /unfilled-placeholder/);
		await workbench.screenshot('problems-dark');
	});

	it('can be read in a light theme, too', async () => {
		await workbench.chooseTheme('Light Modern');
		await opened.page.locator('.monaco-workbench.vs').waitFor();
		await workbench.screenshot('problems-light');
	});

	it('says why it is checked', async () => {
		await workbench.runCommand('ArchDocs: Why Is This Document');
		await workbench.notifications.first().waitFor();
		assert.match((await workbench.notifications.allTextContents()).join('\n'), /Architecture/);
	});

	it('leads to the log of its server', async () => {
		await workbench.runCommand('ArchDocs: Show Log');
		await workbench.output.filter({ hasText: /\S/ }).waitFor();
	});

	it('is told from ordinary Markdown, about which nothing is said', async () => {
		await workbench.openFile('notes.md');
		await workbench.statusItem.waitFor({ state: 'hidden' });
		assert.equal(await workbench.squiggles.count(), 0);
	});
});
