import { type TextEditor, window } from 'vscode';

/**
 * The editor that a command about a document is meant for: the active one or, where a page such as the walkthrough is
 * active, one beside it that shows Markdown, which is made the active one. Undefined where there is none.
 */
export async function documentEditor(): Promise<TextEditor | undefined> {
	const isMarkdown = ({ document }: TextEditor) => document.languageId === 'markdown';
	const active = window.activeTextEditor;
	if (active) return isMarkdown(active) ? active : undefined;
	const beside = window.visibleTextEditors.find(isMarkdown);
	return beside && window.showTextDocument(beside.document, { viewColumn: beside.viewColumn ?? 1 });
}
