import { TabInputText, type TextEditor, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { ProtocolRange } from '#common/protocol/ranges.ts';
import { toRange } from '../editor/convert.ts';

/**
 * Shows a document in an editor and focuses it. The editor is in the column where the document is open, or else beside its
 * preview.
 *
 * @param column of the preview
 */
export async function showSource(
	uri: Uri,
	column: ViewColumn | undefined,
	selection?: ProtocolRange,
): Promise<TextEditor> {
	const document = await workspace.openTextDocument(uri);
	return window.showTextDocument(document, {
		viewColumn: openColumn(uri) ?? (column === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One),
		...(selection && { selection: toRange(selection) }),
	});
}

function openColumn(uri: Uri): ViewColumn | undefined {
	const name = uri.toString();
	const visible = window.visibleTextEditors.find(
		({ document, viewColumn }) => viewColumn !== undefined && document.uri.toString() === name,
	);
	if (visible) return visible.viewColumn;
	return window.tabGroups.all.find(({ tabs }) =>
		tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === name),
	)?.viewColumn;
}
