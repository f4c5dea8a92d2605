import { commands, TabInputWebview, window } from 'vscode';
import { eventually } from './eventually.ts';
import { examples, openExample } from './examples.ts';
import { expectSame } from './expect.ts';

describe('the preview', () => {
	it('opens beside a document and follows to the next', async () => {
		await openExample(examples.complete);
		await commands.executeCommand('archdocs.openPreviewToSide');
		await eventually('a preview', () => previews().includes(`Preview ${examples.complete}`) || undefined);
		await openExample(examples.halfFilled);
		await eventually(
			'the preview to follow',
			() => previews().includes(`Preview ${examples.halfFilled}`) || undefined,
		);
		expectSame(previews().length, 1);
		await commands.executeCommand('workbench.action.closeAllEditors');
	});
});

/** The titles of the tabs with previews. */
function previews(): readonly string[] {
	return window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('archdocs.preview'))
		.map(({ label }) => label);
}
