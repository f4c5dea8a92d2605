import { Disposable, workspace } from 'vscode';
import { isSelected, isSource } from './documentSelector.ts';
import { hasConfiguration } from './hasConfiguration.ts';
import type { Server } from './languageServer.ts';

/**
 * Starts the server once there is something for it to do: a document is open, the workspace has a folder `.archdocs`, or
 * the settings ask for all documents. Commands start it, too. Elsewhere, as in any repository with a README, nothing runs.
 */
export function startWhenNeeded(server: Server): Disposable {
	const startIf = (isNeeded: boolean) => {
		if (isNeeded) server.startOnce();
	};
	const look = async () => {
		startIf(workspace.textDocuments.some((document) => isSelected(document) || isSource(document)));
		startIf(workspace.getConfiguration('archdocs').get('diagnostics.scope') === 'workspace');
		startIf(await hasConfiguration());
	};
	void look();
	return Disposable.from(
		workspace.onDidOpenTextDocument((document) => startIf(isSelected(document) || isSource(document))),
		workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('archdocs.diagnostics')) void look();
		}),
		workspace.onDidChangeWorkspaceFolders(() => void look()),
	);
}
