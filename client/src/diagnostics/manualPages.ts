import { commands, Uri, window } from 'vscode';

/** Pages about diagnostics that do not come from a rule, by their code. */
const otherPages: Readonly<Record<string, string>> = {
	template: 'templates.md',
	configuration: 'configuration.md',
};

/**
 * Opens the manual page about a diagnostic.
 *
 * @param code of the diagnostic: a rule, `template` or `configuration`. Anything else opens nothing
 */
export async function explainRule(extension: Uri, code: unknown): Promise<void> {
	if (typeof code !== 'string' || !/^[a-z-]+$/.test(code)) return;
	await showManualPage(extension, otherPages[code] ?? `rules/${code}.md`);
}

/**
 * Opens a page of the manual, which is part of the package.
 *
 * @param page its path below `docs/`
 * @param heading the fragment of a link to the heading to start at. Without it, the page is shown from its top
 */
export async function showManualPage(extension: Uri, page: string, heading = ''): Promise<void> {
	const uri = Uri.joinPath(extension, 'docs', page).with({ fragment: heading });
	try {
		await commands.executeCommand('markdown.showPreview', uri);
	} catch {
		// Without VS Code's built-in Markdown support there is no preview.
		await window.showTextDocument(uri);
	}
}
