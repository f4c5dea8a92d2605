import { TextEdit, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { reasonedEdit } from '#common/protocol/authoring.ts';
import { read } from '#common/protocol/message.ts';
import { reasonPlaceholder } from '#common/reasonPlaceholder.ts';
import { toRangeEdits } from '../editor/convert.ts';
import { warnDocumentChanged } from '../editor/textEditors.ts';

/**
 * Asks why a section does not apply, and applies the edit of a code action with the answer in it.
 *
 * @param argument a `ReasonedEdit`
 */
export async function applyWithReason(argument: unknown): Promise<void> {
	const reasoned = read(reasonedEdit, argument);
	if (reasoned === undefined) return;
	const reason = await window.showInputBox({
		title: 'Not Applicable',
		prompt: 'Why does this section not apply? The reason is kept as a comment under its heading.',
		placeHolder: 'The service stores nothing',
		validateInput: (text) => (/--|>/.test(text) ? 'A comment can hold neither -- nor >.' : undefined),
	});
	if (reason === undefined) return;
	const uri = Uri.parse(reasoned.uri);
	const document = await workspace.openTextDocument(uri);
	if (document.version !== reasoned.version) {
		warnDocumentChanged();
		return;
	}
	const edit = new WorkspaceEdit();
	edit.set(
		uri,
		toRangeEdits(reasoned.edits).map(({ range, newText }) =>
			TextEdit.replace(
				range,
				newText.replaceAll(` ${reasonPlaceholder}`, reason.trim() === '' ? '' : ` ${reason.trim()}`),
			),
		),
	);
	await workspace.applyEdit(edit);
}
