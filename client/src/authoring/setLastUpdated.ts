import { type TextDocument, TextEdit, WorkspaceEdit, window, workspace } from 'vscode';
import { lastUpdatedRequest } from '#common/protocol/authoring.ts';
import { today } from '#common/today.ts';
import { toRange } from '../editor/convert.ts';
import type { Server } from '../languageServer/languageServer.ts';

/** Makes the active document say that it was updated today. */
export async function setLastUpdated(server: Server): Promise<void> {
	const document = window.activeTextEditor?.document;
	const edit = document && (await dateEdit(server, document, false));
	if (document === undefined || edit === undefined) {
		window.showInformationMessage('The document says so already, or has no date of its last update.');
		return;
	}
	const change = new WorkspaceEdit();
	change.set(document.uri, [edit]);
	await workspace.applyEdit(change);
}

/** The same for a document that is being saved after it was changed, where the settings ask for it. */
export async function dateOnSave(server: Server, document: TextDocument): Promise<TextEdit[]> {
	if (!document.isDirty) return [];
	const edit = await dateEdit(server, document, true);
	return edit === undefined ? [] : [edit];
}

async function dateEdit(
	server: Server,
	document: TextDocument,
	onSave: boolean,
): Promise<TextEdit | undefined> {
	const uri = document.uri.toString();
	const answer = await server.ask(lastUpdatedRequest, { uri, today: today(), onSave });
	if (answer?.version !== document.version) return undefined;
	return TextEdit.replace(toRange(answer.range), answer.newText);
}
