import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client supports. */
export interface ClientSupport {
	/** The client pulls diagnostics. Other clients get them pushed. */
	readonly pullsDiagnostics: boolean;
	readonly refreshesDiagnostics: boolean;
	readonly refreshesCodeLenses: boolean;
	readonly relatedInformation: boolean;
	readonly configuration: boolean;
	readonly configurationChanges: boolean;
	readonly watchesFiles: boolean;
	/** The client can watch folders that the server names, outside of the workspace too. */
	readonly watchesFolders: boolean;
	readonly markdownHover: boolean;
	readonly markdownCompletion: boolean;
	readonly insertReplace: boolean;
	readonly snippets: boolean;
	readonly nestedSymbols: boolean;
	readonly workspaceFolders: boolean;
	/** The client shows progress that the server starts. */
	readonly workDoneProgress: boolean;
	/** Definitions can carry the range of their origin. The editor needs it, because a name is more than a word. */
	readonly definitionLinks: boolean;
	readonly preparesRename: boolean;
	/** Edits of several files can carry versions and annotations. */
	readonly documentChanges: boolean;
	readonly changeAnnotations: boolean;
	/** Edits can create files. */
	readonly createsFiles: boolean;
}

export function clientSupportOf({ textDocument, window, workspace }: ClientCapabilities): ClientSupport {
	const item = textDocument?.completion?.completionItem;
	return {
		pullsDiagnostics: textDocument?.diagnostic !== undefined,
		refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
		refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
		relatedInformation:
			textDocument?.diagnostic?.relatedInformation === true ||
			textDocument?.publishDiagnostics?.relatedInformation === true,
		configuration: workspace?.configuration === true,
		configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		watchesFolders: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
		markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
		markdownCompletion: item?.documentationFormat?.includes('markdown') === true,
		insertReplace: item?.insertReplaceSupport === true,
		snippets: item?.snippetSupport === true,
		nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
		workspaceFolders: workspace?.workspaceFolders === true,
		workDoneProgress: window?.workDoneProgress === true,
		definitionLinks: textDocument?.definition?.linkSupport === true,
		preparesRename: textDocument?.rename?.prepareSupport === true,
		documentChanges: workspace?.workspaceEdit?.documentChanges === true,
		changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
		createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
	};
}
