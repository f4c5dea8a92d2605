import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dark } from './looks.ts';
import { useWorkbench } from './useWorkbench.ts';
import { WalkthroughPage } from './walkthroughPage.ts';

const themes = [
	['Dark Modern', 'dark'],
	['Light Modern', 'light'],
	['Dark High Contrast', 'contrast'],
] as const;

/** The title of each step, its button, and what its picture says. */
const expected = [
	['Make a document', 'New Document', /A new document/],
	['Fill it in', 'Fill Section', /A question for each/],
	['Name secrets', 'Read About Names and Secrets', /the names of secrets/],
	['Check documents', 'Read About Checks in CI', /log of a CI step/],
] as const;

/** What somebody sees who has just installed the extension. */
describe('the walkthrough', () => {
	const used = useWorkbench({ ...dark, 'markdown.validate.enabled': true }, async ({ workbench }) => {
		await workbench.openFile('architecture-untouched.md');
		await workbench.statusItem.waitFor();
		await workbench.startCommand('Welcome: Open Walkthrough');
		await workbench.answer(/walkthrough/i, 'Get Started with ArchDocs');
		// Pictures need the room.
		await workbench.press('Control+b');
	});
	const walkthrough = () => new WalkthroughPage(used.opened.page);

	/** Chosen beside the page: a picture that is drawn anew takes the focus from the list of themes. */
	async function useTheme(theme: string): Promise<void> {
		await walkthrough().tab('architecture-untouched.md').click();
		await used.workbench.statusItem.waitFor();
		await used.workbench.chooseTheme(theme);
		await walkthrough().tab('Welcome').click();
		await walkthrough().steps.first().waitFor();
	}

	it('has four steps, each with a picture and a button', async () => {
		await walkthrough().steps.nth(3).waitFor();
		assert.equal(await walkthrough().steps.count(), 4);
		for (const [theme, name] of themes) {
			await useTheme(theme);
			for (const [index, [title, button, shown]] of expected.entries()) {
				await walkthrough().choose(title);
				await walkthrough().button(button).waitFor();
				await walkthrough().picture.getByText(shown).waitFor({ state: 'attached' });
				await used.workbench.screenshot(`walkthrough-${index + 1}-${name}`);
			}
		}
	});

	it('starts with a new document, which it asks for', async () => {
		await walkthrough().choose('Make a document');
		await walkthrough().button('New Document').click();
		await used.opened.page.getByPlaceholder(/folder that the document/).waitFor();
		await used.workbench.press('Escape');
		await walkthrough().steps.first().locator('[aria-checked="true"]').waitFor();
	});

	it('goes through a document that stands beside it', async () => {
		await used.workbench.press('Control+2');
		await used.workbench.openFile('label-printing.md');
		await used.workbench.statusItem.waitFor();
		await walkthrough().choose('Fill it in');
		await walkthrough().button('Go to Next Placeholder').click();
		// Ticking the step can take the focus back to the walkthrough; the place stays selected.
		await used.opened.page.locator('.editor-instance .selected-text').first().waitFor();
		await used.workbench.screenshot('walkthrough-beside');
	});

	it('leads to the setting that keeps VS Code from taking placeholders for links', async () => {
		const reported = used.workbench.problems.filter({ hasText: 'No link definition found' });
		await walkthrough().tab('architecture-untouched.md').click();
		await used.workbench.openProblems();
		await reported.first().waitFor();
		await walkthrough().tab('Welcome').click();
		await walkthrough().choose('Fill it in');
		await walkthrough().link('markdown.validate.referenceLinks.enabled').click();
		const setting = used.opened.page.locator('.settings-editor .setting-item-contents');
		await setting.locator('select').selectOption('ignore');
		await reported.first().waitFor({ state: 'detached' });
		await used.workbench.screenshot('walkthrough-setting');
	});
});
