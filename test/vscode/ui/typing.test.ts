import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dark } from './looks.ts';
import { useWorkbench } from './useWorkbench.ts';

/** What an author does with a template of the team's own, which the example workspace has. */
describe('typing in a document of a team template', () => {
	const used = useWorkbench(dark, async ({ workbench }) => {
		await workbench.openFile('label-printing.md');
		await workbench.statusItem.waitFor();
	});

	it('offers missing sections as soon as a heading is typed, with what is in them', async () => {
		await used.workbench.openFile('label-printing.md');
		await used.workbench.press('Control+End');
		await used.workbench.type('\n## ');
		await used.workbench.completions.filter({ hasText: '## Escalation' }).waitFor();
		await used.workbench.press('Control+Space');
		await used.workbench.completionDetails.waitFor();
		await used.workbench.screenshot('section-completion-dark');
		await used.workbench.press('Enter');
		await used.workbench.text('Reachable').waitFor();
	});

	it('offers the values of its metadata by typing alone', async () => {
		await used.workbench.goToLineEnd(3);
		for (const _ of 'draft') await used.workbench.press('Backspace');
		await used.workbench.press('Backspace');
		await used.workbench.type(' ');
		await used.workbench.completions.first().waitFor();
		const labels = (await used.workbench.completions.allTextContents()).join('\n');
		assert.match(labels, /draft[\s\S]*in service[\s\S]*retired/);
		await used.workbench.screenshot('status-completion-dark');
		await used.workbench.type('in');
		await used.workbench.press('Enter');
		assert.match(await used.workbench.visibleText(), /> \*\*Status:\*\* in service/);
	});

	it('says over a heading what the template says, in a light theme, too', async () => {
		await used.workbench.chooseTheme('Light Modern');
		await used.opened.page.locator('.monaco-workbench.vs').waitFor();
		await used.workbench.goToLineEnd(8);
		const heading = used.opened.page.locator('.view-line').filter({ hasText: '## Service' });
		await used.workbench.hoverOver(heading.locator('span span').last());
		assert.match((await used.workbench.hover.textContent()) ?? '', /woken at night[\s\S]*places filled/);
		await used.workbench.screenshot('heading-hover-light');
		await used.opened.page.mouse.move(0, 0);
	});
});
