import { TextEdit, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { reasonedEdit } from '#common/protocol/authoring.ts';
import { read } from '#common/protocol/message.ts';
import { reasonPlaceholder } from '#common/reasonPlaceholder.ts';
import { toRangeEdits } from '../editor/convert.ts';

/** Asks why a part of the template does not apply, and writes the answer where the server says. */
export async function applyWithReason(argument: unknown): Promise<void> {
	const asked = read(reasonedEdit, argument);
	if (asked === undefined) return;
	const reason = await window.showInputBox({
		title: 'Not Applicable',
		prompt: 'Why does this section not apply? The reason is kept as a comment under its heading.',
		placeHolder: 'The service stores nothing',
		validateInput: (text) => (/--|>/.test(text) ? 'A comment can hold neither -- nor >.' : undefined),
	});
	if (reason === undefined) return;
	const uri = Uri.parse(asked.uri);
	const document = await workspace.openTextDocument(uri);
	if (document.version !== asked.version) {
		window.showWarningMessage('The document has changed meanwhile. Please try again.');
		return;
	}
	const edit = new WorkspaceEdit();
	edit.set(
		uri,
		toRangeEdits(asked.edits).map(({ range, newText }) =>
			TextEdit.replace(
				range,
				newText.replaceAll(` ${reasonPlaceholder}`, reason.trim() === '' ? '' : ` ${reason.trim()}`),
			),
		),
	);
	await workspace.applyEdit(edit);
}
