import { commands, Uri, window } from 'vscode';

/** Shows the page of the manual about a rule. */
export async function explainRule(extension: Uri, rule: unknown): Promise<void> {
	if (typeof rule !== 'string' || !/^[a-z-]+$/.test(rule)) return;
	const page = Uri.joinPath(extension, 'docs', 'rules', `${rule}.md`);
	try {
		await commands.executeCommand('markdown.showPreview', page);
	} catch {
		// Without VS Code's own Markdown support there is no preview.
		await window.showTextDocument(page);
	}
}
