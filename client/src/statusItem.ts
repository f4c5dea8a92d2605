import { Disposable, StatusBarAlignment, window } from 'vscode';
import type { DocumentStatuses } from './documentStatuses.ts';
import { statusText } from './statusText.ts';

/** The item in the status bar: progress of the active architecture document, hidden for any other. */
export function createStatusItem(statuses: DocumentStatuses, command: string): Disposable {
	const item = window.createStatusBarItem('archdocs.progress', StatusBarAlignment.Right, 100);
	item.name = 'ArchDocs Progress';
	item.command = command;
	const update = () => {
		const uri = window.activeTextEditor?.document.uri;
		const status = uri && statuses.get(uri);
		const shown = status && statusText(status);
		if (shown === undefined) {
			item.hide();
			return;
		}
		item.text = shown.text;
		item.tooltip = shown.tooltip;
		item.accessibilityInformation = { label: shown.label };
		item.show();
	};
	return Disposable.from(item, statuses.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}
