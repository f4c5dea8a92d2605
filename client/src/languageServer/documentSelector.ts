import { languages, type TextDocument, workspace } from 'vscode';

/**
 * Where documents are edited: the schemes of files, and whatever the workspace folders have. Not the past
 * (`git`), not what a tool prints (`output`), not a conversation.
 */
const editedSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'memfs'] as const;

/** MCP files and lists of names. Of other files beside documents the editor's text is none of the server's business. */
const sourcePattern =
	'**/{.mcp.json,mcp.json,.archdocs/secrets.json,.archdocs/secrets.yaml,.archdocs/secrets.yml,.archdocs/secrets.txt}';

/** The documents that the server is told about. */
export function documentSelector(): (
	| { readonly language: string; readonly scheme: string }
	| { readonly pattern: string; readonly scheme: string }
)[] {
	return [...schemes()].flatMap((scheme) => [
		{ language: 'markdown', scheme },
		{ pattern: sourcePattern, scheme },
	]);
}

/** True for a Markdown document that {@link documentSelector} selects. */
export function isSelected(document: TextDocument): boolean {
	return document.languageId === 'markdown' && schemes().has(document.uri.scheme);
}

/** True for a file with names that it selects. */
export function isSource(document: TextDocument): boolean {
	return schemes().has(document.uri.scheme) && languages.match({ pattern: sourcePattern }, document) > 0;
}

function schemes(): ReadonlySet<string> {
	const folders = workspace.workspaceFolders ?? [];
	return new Set([...editedSchemes, ...folders.map(({ uri }) => uri.scheme)]);
}
