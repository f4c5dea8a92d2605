import { Disposable, type TextDocument, workspace } from 'vscode';
import { isMarkdownDocument, isNamesFile } from './documentSelector.ts';
import { hasConfiguration } from './hasConfiguration.ts';
import type { LanguageServer } from './languageServer.ts';

/**
 * Starts the server as soon as a document is open, the workspace has a `.archdocs` folder, or the settings ask for the
 * diagnostics of all documents. Commands start it too. In any other workspace nothing runs.
 */
export function startWhenNeeded(server: LanguageServer): Disposable {
	const startIf = (isNeeded: boolean) => {
		if (isNeeded) server.startOnce();
	};
	const update = async () => {
		startIf(workspace.textDocuments.some(isSynchronised));
		startIf(workspace.getConfiguration('archdocs').get('diagnostics.scope') === 'workspace');
		startIf(await hasConfiguration());
	};
	void update();
	return Disposable.from(
		workspace.onDidOpenTextDocument((document) => startIf(isSynchronised(document))),
		workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('archdocs.diagnostics')) void update();
		}),
		workspace.onDidChangeWorkspaceFolders(() => void update()),
	);
}

function isSynchronised(document: TextDocument): boolean {
	return isMarkdownDocument(document) || isNamesFile(document);
}
