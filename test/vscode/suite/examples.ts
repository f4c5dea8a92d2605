import { commands, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';

/** The documents of the example workspace that the tests use. */
export const examples = {
	halfFilled: 'architecture-half-filled.md',
	complete: 'architecture-complete.md',
	ordinary: 'notes.md',
} as const;

/** Opens an example in an editor, as it is on disk. */
export async function openExample(name: string): Promise<TextDocument> {
	const folder = workspace.workspaceFolders?.[0];
	if (folder === undefined) throw new Error('No folder is open');
	const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
	await window.showTextDocument(document);
	if (document.isDirty) await commands.executeCommand('workbench.action.files.revert');
	return document;
}

/** Puts a value in the place of the first such placeholder. The document is not saved. */
export async function fill(document: TextDocument, placeholder: string, value: string): Promise<void> {
	const offset = document.getText().indexOf(placeholder);
	if (offset < 0) throw new Error(`${placeholder} is not in the document`);
	const range = new Range(document.positionAt(offset), document.positionAt(offset + placeholder.length));
	const edit = new WorkspaceEdit();
	edit.replace(document.uri, range, value);
	await workspace.applyEdit(edit);
}
