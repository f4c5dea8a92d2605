import { type TextDocument, TextEdit, WorkspaceEdit, window, workspace } from 'vscode';
import { lastUpdatedRequest } from '#common/protocol/authoring.ts';
import { today } from '#common/today.ts';
import { toRange } from '../editor/convert.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';

/** Sets the date of the last update in the active document to today. */
export async function setLastUpdated(server: LanguageServer): Promise<void> {
	const document = window.activeTextEditor?.document;
	const edit = document && (await lastUpdatedEdit(server, document, false));
	if (document === undefined || edit === undefined) {
		window.showInformationMessage('The document says so already, or has no date of its last update.');
		return;
	}
	const change = new WorkspaceEdit();
	change.set(document.uri, [edit]);
	await workspace.applyEdit(change);
}

/** The edit that sets the date in a changed document while it is saved. None unless the settings ask for it. */
export async function lastUpdatedOnSave(server: LanguageServer, document: TextDocument): Promise<TextEdit[]> {
	if (!document.isDirty) return [];
	const edit = await lastUpdatedEdit(server, document, true);
	return edit === undefined ? [] : [edit];
}

async function lastUpdatedEdit(
	server: LanguageServer,
	document: TextDocument,
	onSave: boolean,
): Promise<TextEdit | undefined> {
	const uri = document.uri.toString();
	const answer = await server.request(lastUpdatedRequest, { uri, today: today(), onSave });
	if (answer?.version !== document.version) return undefined;
	return TextEdit.replace(toRange(answer.range), answer.newText);
}
