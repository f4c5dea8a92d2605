import { commands, ProgressLocation, window, workspace } from 'vscode';
import { checkWorkspaceRequest, type WorkspaceChecked } from '#common/protocol/workspace.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';

/** How long the status bar shows the result, in milliseconds. */
const resultDuration = 10_000;

/** Checks all documents of the workspace, and lists the findings in the Problems panel. */
export async function checkWorkspace(server: LanguageServer): Promise<void> {
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
		answer: await server.requestWithProgress(checkWorkspaceRequest, {}, progress, token),
		isCancelled: token.isCancellationRequested,
	}));
	if (isCancelled || answer?.isCancelled)
		window.showInformationMessage(
			'The check was stopped. Findings of files that are not open are not listed.',
		);
	else if (answer === undefined)
		window.showErrorMessage('ArchDocs could not check the workspace. Its log says why.');
	else await showResult(answer);
}

/** Opens the Problems panel, or shows a message when there are no findings. */
async function showResult({ documents, findings, files }: WorkspaceChecked): Promise<void> {
	if (documents === 0) {
		window.showInformationMessage(
			`No architecture document was found in ${counted(files, 'Markdown file')}: a document names its template, as in "> **Type:** Architecture".`,
		);
		return;
	}
	const summary = `${counted(documents, 'document')} checked, ${counted(findings, 'finding')}`;
	if (findings === 0) {
		window.showInformationMessage(`${summary}.`);
		return;
	}
	window.setStatusBarMessage(`ArchDocs: ${summary}`, resultDuration);
	await commands.executeCommand('workbench.actions.view.problems');
}

/** A number with a noun: `1 finding`, `2,000 findings`. */
function counted(count: number, noun: string): string {
	return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
