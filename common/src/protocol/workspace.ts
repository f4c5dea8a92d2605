import * as v from '@badrap/valita';
import { progress } from './documentStatus.ts';
import { notification, request } from './message.ts';
import { fittingEntries, object, orElse, orNull } from './schema.ts';

const checkWorkspaceParams = object({
	/** Without it the server asks the client to show progress. */
	workDoneToken: v.union(v.string(), v.number()).optional(),
});

export type CheckWorkspaceParams = v.Infer<typeof checkWorkspaceParams>;

const workspaceChecked = object({
	isCancelled: orElse(v.boolean(), false),
	documents: v.number(),
	/** In all of them, those that are open included. */
	findings: v.number(),
	/** Markdown files that were looked at. */
	files: v.number(),
});

export type WorkspaceChecked = v.Infer<typeof workspaceChecked>;

/**
 * Client to server: checks the documents of all workspace folders, and keeps what is found in them current until
 * {@link clearWorkspaceRequest}; it is sent as `textDocument/publishDiagnostics`. Progress and cancellation are those of
 * the LSP. A client that cancels it also clears the findings.
 */
export const checkWorkspaceRequest = request(
	'archdocs/checkWorkspace',
	checkWorkspaceParams,
	workspaceChecked,
);

/** Client to server: takes back what {@link checkWorkspaceRequest} found. */
export const clearWorkspaceRequest = request('archdocs/clearWorkspace', v.unknown(), v.null());

const workspaceFindings = object({
	/** There are some to be cleared. */
	hasFindings: v.boolean(),
});

export type WorkspaceFindings = v.Infer<typeof workspaceFindings>;

/** Server to client: sent whenever `hasFindings` has changed. */
export const workspaceFindingsNotification = notification('archdocs/workspaceFindings', workspaceFindings);

const document = object({
	uri: v.string(),
	/** Its heading of level 1 once that is filled in, else the name of its file. */
	title: v.string(),
	/** The Type of its template. */
	template: v.string(),
	/** The class of its Status. */
	status: orNull(v.string()),
	progress,
});

/** A document of the workspace, open or not. */
export type DocumentInfo = v.Infer<typeof document>;

const listed = {
	/** In no order. */
	documents: fittingEntries(document),
	/** All have been looked at. */
	isComplete: orElse(v.boolean(), false),
};

const documentList = object(listed);

export type DocumentList = v.Infer<typeof documentList>;

/**
 * Client to server: the documents of the workspace folders that are known so far. The first request starts the search.
 * Later changes are sent as {@link documentsChangedNotification}.
 */
export const documentsRequest = request('archdocs/documents', v.unknown(), documentList);

const documentsChange = object({
	...listed,
	/** Files that are no longer documents. */
	removed: fittingEntries(v.string()),
});

export type DocumentsChange = v.Infer<typeof documentsChange>;

/** Server to client: documents have changed. */
export const documentsChangedNotification = notification('archdocs/documentsChanged', documentsChange);
