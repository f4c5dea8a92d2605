import { commands, Uri, window } from 'vscode';

/** Pages about what is no rule. */
const otherPages: Readonly<Record<string, string>> = {
	template: 'templates.md',
	configuration: 'configuration.md',
};

/**
 * Shows the page of the manual about a rule, or about templates or the configuration.
 *
 * @param code of a diagnostic
 */
export async function explainRule(extension: Uri, code: unknown): Promise<void> {
	if (typeof code !== 'string' || !/^[a-z-]+$/.test(code)) return;
	const page = Uri.joinPath(extension, 'docs', otherPages[code] ?? `rules/${code}.md`);
	try {
		await commands.executeCommand('markdown.showPreview', page);
	} catch {
		// Without VS Code's own Markdown support there is no preview.
		await window.showTextDocument(page);
	}
}
