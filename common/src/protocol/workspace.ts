import * as v from '@badrap/valita';
import { progress } from './documentStatus.ts';
import { notification, request } from './message.ts';
import { fittingEntries, object, orElse, orNull } from './schema.ts';

const checkWorkspaceParams = object({
	/** The token for progress. Without it, the server asks the client to create one. */
	workDoneToken: v.union(v.string(), v.number()).optional(),
});

export type CheckWorkspaceParams = v.Infer<typeof checkWorkspaceParams>;

const workspaceChecked = object({
	isCancelled: orElse(v.boolean(), false),
	documents: v.number(),
	/** In all documents, open or not. */
	findings: v.number(),
	/** How many Markdown files were searched. */
	files: v.number(),
});

export type WorkspaceChecked = v.Infer<typeof workspaceChecked>;

/**
 * Client to server: checks the documents of all workspace folders. The server publishes the findings as
 * `textDocument/publishDiagnostics`, and keeps them current until {@link clearWorkspaceRequest}. Progress and cancellation are
 * those of the LSP. Cancelling the request clears the findings.
 */
export const checkWorkspaceRequest = request(
	'archdocs/checkWorkspace',
	checkWorkspaceParams,
	workspaceChecked,
);

/** Client to server: clears the findings of {@link checkWorkspaceRequest}. */
export const clearWorkspaceRequest = request('archdocs/clearWorkspace', v.unknown(), v.null());

const workspaceFindings = object({
	/** Whether there are findings that {@link clearWorkspaceRequest} would clear. */
	hasFindings: v.boolean(),
});

export type WorkspaceFindings = v.Infer<typeof workspaceFindings>;

/** Server to client: sent whenever `hasFindings` changes. */
export const workspaceFindingsNotification = notification('archdocs/workspaceFindings', workspaceFindings);

const document = object({
	uri: v.string(),
	/** The heading of level 1 once it is filled in; until then the name of the file. */
	title: v.string(),
	/** The Type of the template. */
	template: v.string(),
	/** The class of the Status in the metadata. Null when there is none. */
	status: orNull(v.string()),
	progress,
});

/** A document of the workspace, open or not. */
export type DocumentInfo = v.Infer<typeof document>;

const listed = {
	/** In no particular order. */
	documents: fittingEntries(document),
	/** Whether the whole workspace has been searched. */
	isComplete: orElse(v.boolean(), false),
};

const documentList = object(listed);

export type DocumentList = v.Infer<typeof documentList>;

/**
 * Client to server: the known documents of the workspace folders. The first request starts the search. The server sends
 * later changes as {@link documentsChangedNotification}.
 */
export const documentsRequest = request('archdocs/documents', v.unknown(), documentList);

const documentsChange = object({
	...listed,
	/** Files that are no longer documents. */
	removed: fittingEntries(v.string()),
});

export type DocumentsChange = v.Infer<typeof documentsChange>;

/** Server to client: documents were added, changed or removed. */
export const documentsChangedNotification = notification('archdocs/documentsChanged', documentsChange);
