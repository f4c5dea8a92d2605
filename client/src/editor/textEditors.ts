import { type Range, Selection, type TextEditor, window } from 'vscode';

/**
 * The editor that a command about a document applies to. That is the active editor or, while a page such as the
 * walkthrough is active, a visible editor that shows Markdown. It becomes the active editor.
 *
 * @returns undefined when there is no such editor, or the active one does not show Markdown
 */
export async function documentEditor(): Promise<TextEditor | undefined> {
	const isMarkdown = ({ document }: TextEditor) => document.languageId === 'markdown';
	const active = window.activeTextEditor;
	if (active) return isMarkdown(active) ? active : undefined;
	const beside = window.visibleTextEditors.find(isMarkdown);
	return beside && window.showTextDocument(beside.document, { viewColumn: beside.viewColumn ?? 1 });
}

/** Selects a range, so that typing replaces it, and scrolls to it. */
export function selectRange(editor: TextEditor, { start, end }: Range): void {
	editor.selection = new Selection(start, end);
	editor.revealRange(editor.selection);
}

/** Tells the user that a command did nothing because its document changed while it ran. */
export function warnDocumentChanged(): void {
	window.showWarningMessage('The document has changed meanwhile. Please try again.');
}
