import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can, in one place, as plain answers. */
export interface ClientCapabilitiesKnown {
	/** The client asks for diagnostics; to others they are sent. */
	readonly pullsDiagnostics: boolean;
	readonly refreshesDiagnostics: boolean;
	readonly refreshesCodeLenses: boolean;
	readonly relatedInformation: boolean;
	readonly configuration: boolean;
	readonly configurationChanges: boolean;
	readonly watchesFiles: boolean;
	/** Files are watched in a folder that the server names, one outside of the workspace too. */
	readonly watchesFolders: boolean;
	readonly markdownHover: boolean;
	readonly markdownCompletion: boolean;
	readonly insertReplace: boolean;
	readonly snippets: boolean;
	readonly nestedSymbols: boolean;
	readonly workspaceFolders: boolean;
	/** It shows progress that the server asks it to show. */
	readonly workDoneProgress: boolean;
	/** Definitions come with the range of what leads to them: a name is more than a word. */
	readonly definitionLinks: boolean;
	readonly preparesRename: boolean;
	/** Edits of several files can carry the versions they are for, and say what they are. */
	readonly documentChanges: boolean;
	readonly changeAnnotations: boolean;
	/** Edits can make files. */
	readonly createsFiles: boolean;
}

export function knownCapabilities({
	textDocument,
	window,
	workspace,
}: ClientCapabilities): ClientCapabilitiesKnown {
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
