import { Disposable, type Selection, StatusBarAlignment, type TextEditor, window } from 'vscode';
import type { DocumentStatuses } from './documentStatuses.ts';
import { statusText } from './statusText.ts';

/** The status bar item with the progress of the active architecture document. It is hidden for other documents. */
export interface StatusItem extends Disposable {
	/** Shows where the cursor went, until the cursor moves. */
	showPlace(editor: TextEditor, text: string): void;
}

/** @param command run when the item is clicked */
export function createStatusItem(statuses: DocumentStatuses, command: string): StatusItem {
	const item = window.createStatusBarItem('archdocs.progress', StatusBarAlignment.Right, 100);
	item.name = 'ArchDocs Progress';
	item.command = command;
	let place:
		| { readonly editor: TextEditor; readonly selection: Selection; readonly text: string }
		| undefined;
	const update = () => {
		const editor = window.activeTextEditor;
		const status = editor && statuses.get(editor.document.uri);
		const shown = status && statusText(status);
		if (shown === undefined) {
			item.hide();
			return;
		}
		const here = place?.editor === editor ? place?.text : undefined;
		item.text = here === undefined ? shown.text : `$(checklist) ${here}`;
		item.tooltip = shown.tooltip;
		item.accessibilityInformation = {
			label: here === undefined ? shown.label : `ArchDocs: placeholder ${here}`,
		};
		item.show();
	};
	const listeners = Disposable.from(
		item,
		statuses.onDidChange(update),
		window.onDidChangeActiveTextEditor(update),
		window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (place && textEditor === place.editor && !textEditor.selection.isEqual(place.selection))
				place = undefined;
			update();
		}),
	);
	return {
		showPlace(editor, text) {
			place = { editor, selection: editor.selection, text };
			update();
		},
		dispose: () => listeners.dispose(),
	};
}
