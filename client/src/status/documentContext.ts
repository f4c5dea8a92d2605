import { commands, Disposable, window } from 'vscode';
import type { DocumentStatuses } from './documentStatuses.ts';

/** Tells VS Code whether the active document follows a template: commands about its sections are offered then. */
export function createDocumentContext(statuses: DocumentStatuses): Disposable {
	const update = () => {
		const uri = window.activeTextEditor?.document.uri;
		const isDocument = uri !== undefined && (statuses.get(uri)?.template ?? null) !== null;
		void commands.executeCommand('setContext', 'archdocs.isDocument', isDocument);
	};
	update();
	return Disposable.from(statuses.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}
