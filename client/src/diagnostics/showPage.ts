import { commands, Uri, window } from 'vscode';

/**
 * Shows a page of the manual, which is in the package.
 *
 * @param page its path below docs/
 * @param heading as links to it have it; without it, the page is shown from its top
 */
export async function showPage(extension: Uri, page: string, heading = ''): Promise<void> {
	const uri = Uri.joinPath(extension, 'docs', page).with({ fragment: heading });
	try {
		await commands.executeCommand('markdown.showPreview', uri);
	} catch {
		// Without VS Code's own Markdown support there is no preview.
		await window.showTextDocument(uri);
	}
}
