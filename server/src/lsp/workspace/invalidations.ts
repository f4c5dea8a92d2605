/** A part of the workspace that the queue keeps up to date. */
export type WorkspacePart = 'index' | 'documents';

/** An event that makes parts out of date. */
export type WorkspaceEvent =
	/** Files or folders were created, changed or deleted on disk. */
	| 'filesChanged'
	/** A document was opened or edited. */
	| 'documentEdited'
	/** An open file was closed. From now on its text on disk counts. */
	| 'fileClosed'
	/** The names of an edited file were read. */
	| 'openNamesChanged'
	/** The analysis of an open document is out of date, though its text is the same. */
	| 'analysisOutdated'
	/** Settings, templates or workspace folders changed. */
	| 'projectChanged'
	/** Paths that documents mention were created or deleted. */
	| 'pathsChanged'
	/** There is a new index of names. */
	| 'namesChanged';

/** How much of a part must be updated. */
export type Scope =
	/** All of it: the folders are searched again. */
	| 'all'
	/** The files of the event, and what is below its folders. */
	| 'files'
	/** The files of the event. They are open, so nothing must be read. */
	| 'openFiles'
	/** The documents whose findings depend on a name that changed. */
	| 'nameDependents'
	/** The documents whose findings depend on whether a path exists. */
	| 'pathDependents';

type Invalidation =
	| readonly [part: 'index', scope: 'all' | 'files' | 'openFiles']
	| readonly [part: 'documents', scope: 'all' | 'files' | 'nameDependents' | 'pathDependents'];

/** What each event makes out of date. No other code decides that. */
export const invalidations: Readonly<Record<WorkspaceEvent, readonly Invalidation[]>> = {
	filesChanged: [
		['index', 'files'],
		['documents', 'files'],
	],
	documentEdited: [['documents', 'files']],
	fileClosed: [
		['index', 'files'],
		['documents', 'files'],
	],
	openNamesChanged: [['index', 'openFiles']],
	analysisOutdated: [['documents', 'files']],
	projectChanged: [
		['index', 'all'],
		['documents', 'all'],
	],
	pathsChanged: [['documents', 'pathDependents']],
	namesChanged: [['documents', 'nameDependents']],
};
