import type { Progress } from '../progress.ts';

/**
 * Request, client to server: checks the documents of all workspace folders, and keeps what is found in them current until
 * {@link clearWorkspaceMethod}; it is sent as `textDocument/publishDiagnostics`. Progress and cancellation are those of the
 * LSP. Who cancels it clears, too. {@link CheckWorkspaceRequest} -> {@link WorkspaceChecked}, or null when it failed.
 */
export const checkWorkspaceMethod = 'archdocs/checkWorkspace';

export interface CheckWorkspaceRequest {
	/** Without it the server asks the client to show progress. */
	readonly workDoneToken?: string | number;
}

export interface WorkspaceChecked {
	readonly isCancelled: boolean;
	readonly documents: number;
	/** In all of them, those that are open included. */
	readonly findings: number;
	/** Markdown files that were looked at. */
	readonly files: number;
}

/** Request, client to server, `{}` -> null: takes back what {@link checkWorkspaceMethod} found. */
export const clearWorkspaceMethod = 'archdocs/clearWorkspace';

/** Notification, server to client, with {@link WorkspaceFindings}: sent whenever it has changed. */
export const workspaceFindingsMethod = 'archdocs/workspaceFindings';

export interface WorkspaceFindings {
	/** There are some to be cleared. */
	readonly hasFindings: boolean;
}

/**
 * Request, client to server, `{}` -> {@link DocumentList}: the documents of the workspace folders, as far as they have been
 * looked at. That begins with the first request; what comes after an answer is sent as {@link documentsChangedMethod}.
 */
export const documentsMethod = 'archdocs/documents';

export interface DocumentList {
	/** In no order. */
	readonly documents: readonly DocumentInfo[];
	/** All have been looked at. */
	readonly isComplete: boolean;
}

/** A document of the workspace, open or not. */
export interface DocumentInfo {
	readonly uri: string;
	/** Its heading of level 1 once that is filled in, else the name of its file. */
	readonly title: string;
	/** The Type of its template. */
	readonly template: string;
	/** The class of its Status. */
	readonly status: string | null;
	readonly progress: Progress;
}

/** Notification, server to client, with {@link DocumentsChange}. */
export const documentsChangedMethod = 'archdocs/documentsChanged';

export interface DocumentsChange extends DocumentList {
	/** Those that are none any more. */
	readonly removed: readonly string[];
}
