import { commands, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { typeLineRequest } from '#common/protocol/documentStatus.ts';
import { commandIds } from '../commandIds.ts';
import { toRange } from '../editor/convert.ts';
import { warnDocumentChanged } from '../editor/textEditors.ts';
import { isMarkdownDocument } from '../languageServer/documentSelector.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';
import type { DocumentStatuses } from './documentStatuses.ts';

/** How long to wait for the status of a document that was just opened, in milliseconds. */
const statusTimeout = 3000;

/** Shows why the active document is checked or not, and offers to add a `Type` line that names its template. */
export async function whyChecked(statuses: DocumentStatuses, server: LanguageServer): Promise<void> {
	const document = window.activeTextEditor?.document;
	if (document?.languageId !== 'markdown') {
		window.showInformationMessage('ArchDocs checks Markdown documents. Open one first.');
		return;
	}
	if (!isMarkdownDocument(document)) {
		window.showInformationMessage(
			`ArchDocs does not check documents of the scheme "${document.uri.scheme}".`,
		);
		return;
	}
	const status = server.isAlive ? await statuses.wait(document.uri, statusTimeout) : undefined;
	if (status === undefined) return reportNoStatus(server.isAlive);
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

async function reportNoStatus(isAlive: boolean): Promise<void> {
	const message = isAlive
		? 'ArchDocs has not looked at this document yet.'
		: 'ArchDocs does not check anything at the moment: its server is not running.';
	const restartServer = 'Restart Server';
	const chosen = await window.showInformationMessage(message, restartServer, showLog);
	if (chosen === restartServer) await commands.executeCommand(commandIds.restartServer);
	if (chosen === showLog) await commands.executeCommand(commandIds.showLog);
}

/** Inserts the line as one edit, so that one undo removes it. */
async function insertTypeLine(server: LanguageServer, document: TextDocument, type: string): Promise<void> {
	const answer = await server.request(typeLineRequest, { uri: document.uri.toString(), type });
	if (answer?.version !== document.version) {
		warnDocumentChanged();
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
