/** A part of what is known of the workspace. */
export type WorkspacePart = 'index' | 'documents';

/** Something that happened. */
export type WorkspaceEvent =
	/** Files or folders were created, changed or deleted on disk. */
	| 'filesChanged'
	/** A document was opened or edited. */
	| 'documentEdited'
	/** An open file was closed: from now on it counts as it is on disk. */
	| 'fileClosed'
	/** An edited file has been quiet, and its names were read. */
	| 'openNamesChanged'
	/** The check of an open document is out of date, although its text is the same. */
	| 'analysisOutdated'
	/** Settings, templates or workspace folders changed. */
	| 'projectChanged'
	/** Paths that documents mention came or went. */
	| 'pathsChanged'
	/** The index of names is a new one. */
	| 'namesChanged';

/** How much of the work of a part has to be done again. */
export type Scope =
	/** Everything: the files are searched for again. */
	| 'all'
	/** The files of the event, and whatever is below those that are folders. */
	| 'files'
	/** The files of the event, which are open: nothing has to be read. */
	| 'openFiles'
	/** The documents whose findings depend on a name that changed. */
	| 'nameDependents'
	/** The documents whose findings depend on whether a path exists. */
	| 'pathDependents';

type Invalidation =
	| readonly [part: 'index', scope: 'all' | 'files' | 'openFiles']
	| readonly [part: 'documents', scope: 'all' | 'files' | 'nameDependents' | 'pathDependents'];

/** What each event makes out of date. Nothing else decides that. */
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
