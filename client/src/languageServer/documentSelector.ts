import { languages, type TextDocument, workspace } from 'vscode';

/** Schemes in which documents are edited, beside those of the workspace folders. `git` and `output` are not among them. */
const editedSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'memfs'] as const;

/** MCP files and lists of names. The server gets the editor's text of no other file that is not Markdown. */
const namesFilePattern =
	'**/{.mcp.json,mcp.json,.archdocs/secrets.json,.archdocs/secrets.yaml,.archdocs/secrets.yml,.archdocs/secrets.txt}';

/** The documents that the client synchronises with the server. */
export function documentSelector(): (
	| { readonly language: string; readonly scheme: string }
	| { readonly pattern: string; readonly scheme: string }
)[] {
	return [...schemes()].flatMap((scheme) => [
		{ language: 'markdown', scheme },
		{ pattern: namesFilePattern, scheme },
	]);
}

/** Whether {@link documentSelector} selects a document as Markdown. */
export function isMarkdownDocument(document: TextDocument): boolean {
	return document.languageId === 'markdown' && schemes().has(document.uri.scheme);
}

/** Whether {@link documentSelector} selects a document as an MCP file or a list of names. */
export function isNamesFile(document: TextDocument): boolean {
	return schemes().has(document.uri.scheme) && languages.match({ pattern: namesFilePattern }, document) > 0;
}

function schemes(): ReadonlySet<string> {
	const folders = workspace.workspaceFolders ?? [];
	return new Set([...editedSchemes, ...folders.map(({ uri }) => uri.scheme)]);
}
