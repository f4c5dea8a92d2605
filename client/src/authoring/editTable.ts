import { type Position, SnippetString, type TextEditor, window } from 'vscode';
import { type TableEdit, type TableEditParams, tableEditRequest } from '#common/protocol/tables.ts';
import { toProtocolPosition, toRange, toRangeEdits } from '../editor/convert.ts';
import type { Server } from '../languageServer/languageServer.ts';

/** Adds a row below the cursor, with tab stops, or aligns the table that the cursor is in. */
export async function editTable(server: Server, kind: 'add-row' | 'align'): Promise<void> {
	const editor = window.activeTextEditor;
	const edit = editor && (await askForEdit(server, editor, editor.selection.active, kind));
	if (editor === undefined || edit === undefined) {
		window.showInformationMessage('Put the cursor into a table of an architecture document first.');
		return;
	}
	if (edit.edits.length === 0) {
		window.showInformationMessage('The table is aligned already.');
		return;
	}
	if (!(await apply(editor, edit)))
		window.showWarningMessage('The document has changed meanwhile. Please try again.');
}

/**
 * What Enter does in a table, where the settings of the editor have it format on type. VS Code would put the cursor behind
 * what is inserted; a row is written from its first cell.
 *
 * @param position of the cursor, on the new line
 */
export async function rowOnEnter(
	server: Server,
	uri: string,
	position: Position,
	isCancelled: () => boolean,
): Promise<void> {
	const editor = window.activeTextEditor;
	if (editor?.document.uri.toString() !== uri || editor.selections.length > 1) return;
	const edit = await askForEdit(server, editor, position, 'enter');
	if (edit !== undefined && !isCancelled()) await apply(editor, edit);
}

function askForEdit(
	server: Server,
	{ document }: TextEditor,
	position: Position,
	kind: TableEditParams['kind'],
): Promise<TableEdit | undefined> {
	const uri = document.uri.toString();
	return server.ask(tableEditRequest, { uri, position: toProtocolPosition(position), kind });
}

/** One undo takes all of it back. False for a document that has changed since. */
async function apply(editor: TextEditor, { version, edits, row }: TableEdit): Promise<boolean> {
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
