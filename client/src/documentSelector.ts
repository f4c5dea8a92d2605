import { type TextDocument, workspace } from 'vscode';

/**
 * Where documents are edited: the schemes of files, and whatever the workspace folders have. Not the past
 * (`git`), not what a tool prints (`output`), not a conversation.
 */
const editedSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'memfs'] as const;

/** The documents that the server is told about. */
export function documentSelector(): { readonly language: string; readonly scheme: string }[] {
	return [...schemes()].map((scheme) => ({ language: 'markdown', scheme }));
}

/** True for a document that {@link documentSelector} selects. */
export function isSelected(document: TextDocument): boolean {
	return document.languageId === 'markdown' && schemes().has(document.uri.scheme);
}

function schemes(): ReadonlySet<string> {
	const folders = workspace.workspaceFolders ?? [];
	return new Set([...editedSchemes, ...folders.map(({ uri }) => uri.scheme)]);
}
