import { commands, ProgressLocation, window, workspace } from 'vscode';
import { checkWorkspaceRequest, type WorkspaceChecked } from '#common/protocol/workspace.ts';
import type { Server } from '../languageServer/languageServer.ts';
import { counted } from '../status/counted.ts';

/** Milliseconds for which the status bar says what it came to. */
const patience = 10_000;

/** Has all documents of the workspace checked, and shows what is found in the Problems panel. */
export async function checkWorkspace(server: Server): Promise<void> {
	if (workspace.workspaceFolders === undefined) {
		window.showInformationMessage('Open a folder first: its documents are checked.');
		return;
	}
	const options = {
		location: ProgressLocation.Notification,
		title: 'ArchDocs: checking documents',
		cancellable: true,
	};
	const { isCancelled, answer } = await window.withProgress(options, async (progress, token) => ({
		answer: await server.askAtLength(checkWorkspaceRequest, {}, progress, token),
		isCancelled: token.isCancellationRequested,
	}));
	if (isCancelled || answer?.isCancelled)
		window.showInformationMessage(
			'The check was stopped. Findings of files that are not open are not listed.',
		);
	else if (answer === undefined)
		window.showErrorMessage('ArchDocs could not check the workspace. Its log says why.');
	else await show(answer);
}

/** With findings the panel says it all; without any somebody has to. */
async function show({ documents, findings, files }: WorkspaceChecked): Promise<void> {
	if (documents === 0) {
		window.showInformationMessage(
			`No architecture document was found in ${counted(files, 'Markdown file')}: a document names its template, as in "> **Type:** Architecture".`,
		);
		return;
	}
	const sum = `${counted(documents, 'document')} checked, ${counted(findings, 'finding')}`;
	if (findings === 0) {
		window.showInformationMessage(`${sum}.`);
		return;
	}
	window.setStatusBarMessage(`ArchDocs: ${sum}`, patience);
	await commands.executeCommand('workbench.actions.view.problems');
}
