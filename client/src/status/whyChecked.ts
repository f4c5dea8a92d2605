import { commands, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { typeLineRequest } from '#common/protocol/documentStatus.ts';
import { commandIds } from '../commandIds.ts';
import { toRange } from '../editor/convert.ts';
import { isSelected } from '../languageServer/documentSelector.ts';
import type { Server } from '../languageServer/languageServer.ts';
import type { DocumentStatuses } from './documentStatuses.ts';

/** How long a document that was just opened may take to be looked at, in milliseconds. */
const patience = 3000;

/** Says why the active document is checked or not, and offers to make it name its template. */
export async function whyChecked(statuses: DocumentStatuses, server: Server): Promise<void> {
	const document = window.activeTextEditor?.document;
	if (document?.languageId !== 'markdown') {
		window.showInformationMessage('ArchDocs checks Markdown documents. Open one first.');
		return;
	}
	if (!isSelected(document)) {
		window.showInformationMessage(
			`ArchDocs does not check documents of the scheme "${document.uri.scheme}".`,
		);
		return;
	}
	const status = server.isAlive ? await statuses.wait(document.uri, patience) : undefined;
	if (status === undefined) return reportSilence(server.isAlive);
	if (status.template !== null) {
		window.showInformationMessage(status.reason);
		return;
	}
	const addTypeLine = 'Add Type Line';
	const { suggestedType } = status;
	const offered = suggestedType === null ? [] : [addTypeLine];
	const chosen = await window.showInformationMessage(status.reason, ...offered, showLog);
	if (chosen === showLog) await commands.executeCommand(commandIds.showLog);
	if (chosen === addTypeLine && suggestedType !== null) await insertTypeLine(server, document, suggestedType);
}

const showLog = 'Show Log';

async function reportSilence(isAlive: boolean): Promise<void> {
	const message = isAlive
		? 'ArchDocs has not looked at this document yet.'
		: 'ArchDocs does not check anything at the moment: its server is not running.';
	const restartServer = 'Restart Server';
	const chosen = await window.showInformationMessage(message, restartServer, showLog);
	if (chosen === restartServer) await commands.executeCommand(commandIds.restartServer);
	if (chosen === showLog) await commands.executeCommand(commandIds.showLog);
}

/** One edit, so one undo. */
async function insertTypeLine(server: Server, document: TextDocument, type: string): Promise<void> {
	const answer = await server.ask(typeLineRequest, { uri: document.uri.toString(), type });
	if (answer?.version !== document.version) {
		window.showWarningMessage('The document has changed meanwhile. Please try again.');
		return;
	}
	const range = toRange(answer.range);
	const edit = new WorkspaceEdit();
	edit.replace(document.uri, range, answer.newText);
	if (!(await workspace.applyEdit(edit))) {
		window.showWarningMessage('ArchDocs could not change the document.');
		return;
	}
	window.visibleTextEditors.find((editor) => editor.document === document)?.revealRange(range);
}
