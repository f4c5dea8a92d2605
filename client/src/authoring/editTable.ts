import { type Position, SnippetString, type TextEditor, window } from 'vscode';
import { type TableEdit, type TableEditParams, tableEditRequest } from '#common/protocol/tables.ts';
import { toProtocolPosition, toRange, toRangeEdits } from '../editor/convert.ts';
import { warnDocumentChanged } from '../editor/textEditors.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';

/** Adds a row with tab stops below the cursor, or aligns the table at the cursor. */
export async function editTable(server: LanguageServer, kind: 'add-row' | 'align'): Promise<void> {
	const editor = window.activeTextEditor;
	const edit = editor && (await requestEdit(server, editor, editor.selection.active, kind));
	if (editor === undefined || edit === undefined) {
		window.showInformationMessage('Put the cursor into a table of an architecture document first.');
		return;
	}
	if (edit.edits.length === 0) {
		window.showInformationMessage('The table is aligned already.');
		return;
	}
	if (!(await applyEdit(editor, edit))) warnDocumentChanged();
}

/**
 * Adds a row when Enter is pressed in a table and the editor formats on type. VS Code would put the cursor behind the row;
 * this puts it into the first cell.
 *
 * @param position the cursor, on the new line
 */
export async function addRowOnEnter(
	server: LanguageServer,
	uri: string,
	position: Position,
	isCancelled: () => boolean,
): Promise<void> {
	const editor = window.activeTextEditor;
	if (editor?.document.uri.toString() !== uri || editor.selections.length > 1) return;
	const edit = await requestEdit(server, editor, position, 'enter');
	if (edit !== undefined && !isCancelled()) await applyEdit(editor, edit);
}

function requestEdit(
	server: LanguageServer,
	{ document }: TextEditor,
	position: Position,
	kind: TableEditParams['kind'],
): Promise<TableEdit | undefined> {
	const uri = document.uri.toString();
	return server.request(tableEditRequest, { uri, position: toProtocolPosition(position), kind });
}

/** Applies the edit so that one undo reverts it. False when the document has changed since, or the editor refused. */
async function applyEdit(editor: TextEditor, { version, edits, row }: TableEdit): Promise<boolean> {
	if (version !== editor.document.version) return false;
	const isApplied = await editor.edit(
		(builder) => {
			for (const { range, newText } of toRangeEdits(edits)) builder.replace(range, newText);
		},
		{ undoStopBefore: true, undoStopAfter: row === null },
	);
	if (!isApplied || row === null) return isApplied;
	const noStopBefore = { undoStopBefore: false, undoStopAfter: true };
	await editor.insertSnippet(new SnippetString(row.snippet), toRange(row.range), noStopBefore);
	editor.revealRange(editor.selection);
	return true;
}
