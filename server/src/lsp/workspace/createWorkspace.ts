import type { Connection } from 'vscode-languageserver';
import type { ClientOptions } from '#common/protocol/clientOptions.ts';
import { createDocumentFinder } from '../../files/documentFinder.ts';
import type { Host } from '../../files/host.ts';
import { namesNotRead } from '../../files/projectMessages.ts';
import type { DocumentWorker } from '../../files/workerPool.ts';
import { createWorkspaceReader } from '../../files/workspaceReader.ts';
import type { LanguageService } from '../../language/api.ts';
import type { ExposureFacts } from '../../secrets/exposureFacts.ts';
import type { ClientSupport } from '../clientSupport.ts';
import type { Documents } from '../documents.ts';
import { inBackground } from '../guard.ts';
import { createOpenAnalyses, type OpenAnalyses } from '../openAnalyses.ts';
import type { PathStore } from '../pathStore.ts';
import type { ProjectStore } from '../projectStore.ts';
import type { Publisher } from '../publisher.ts';
import { type AnalyzeFile, createAnalyzeFile } from './analyzeFile.ts';
import { DocumentUpdater } from './documentUpdater.ts';
import { createFileAnalyses } from './fileAnalyses.ts';
import { startIndexingProgress } from './indexingProgress.ts';
import { IndexUpdater } from './indexUpdater.ts';
import { createOccurrenceReader, type OccurrenceReader } from './occurrenceReader.ts';
import { createOpenFiles } from './openFiles.ts';
import { searchedFolders } from './searchedFolders.ts';
import { WorkQueue } from './workQueue.ts';
import { DocumentsStore, type WorkspaceDocuments } from './workspaceDocuments.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';
import { NamesStore, type WorkspaceNames } from './workspaceNames.ts';

export interface WorkspaceInput {
	readonly connection: Connection;
	readonly client: ClientSupport;
	readonly options: ClientOptions;
	readonly host: Host;
	readonly service: () => Promise<LanguageService>;
	readonly documents: Documents;
	readonly projects: ProjectStore;
	readonly paths: PathStore;
	readonly exposures: ExposureFacts;
	readonly folders: WorkspaceFolders;
	readonly publisher: Publisher;
	readonly trusted: boolean;
	readonly startWorkers: (() => readonly DocumentWorker[]) | undefined;
}

/** The parts that know the files of the workspace. One queue keeps them up to date. */
export interface Workspace {
	readonly names: WorkspaceNames;
	readonly occurrences: OccurrenceReader;
	readonly analyses: OpenAnalyses;
	readonly analyzeFile: AnalyzeFile;
	readonly workspaceDocuments: WorkspaceDocuments;
	/** Files or folders may have changed on disk. */
	filesChanged(uris: Iterable<string>): void;
}

/**
 * Creates the parts, each after those that it needs: names, analyses that look names up, the names of open files that come
 * from their analyses, and the updaters that do the work of the queue.
 */
export function createWorkspace(input: WorkspaceInput): Workspace {
	const { connection, client, documents, folders, host, projects, publisher, service, trusted } = input;
	const queue = new WorkQueue((title, work) => inBackground(connection, title, work));
	const names = new NamesStore(queue, async () => (await service()).emptyIndex());
	const analyses = createOpenAnalyses({ ...input, names });
	const openFiles = createOpenFiles({ connection, documents, service, analyses, projects });
	const reader = createWorkspaceReader({
		host,
		service,
		projectOf: projects.of,
		lists: true,
		...(input.startWorkers && { startWorkers: input.startWorkers }),
		log: (uri, reason) => connection.console.log(namesNotRead(uri, reason)),
	});
	const indexUpdater = new IndexUpdater({
		names,
		reader,
		openFiles,
		searchedFolders: () => searchedFolders(folders.all(), projects, trusted),
		startProgress: () => startIndexingProgress(connection, client.workDoneProgress),
	});
	const finder = createDocumentFinder({
		host,
		service,
		projectOf: projects.of,
		log: (uri, reason) => connection.console.log(`Not checked: ${uri}, because ${reason}.`),
	});
	const fileAnalyses = createFileAnalyses({ ...input, names });
	const analyzeFile = createAnalyzeFile({ documents, analyses, finder, fileAnalyses });
	const store = new DocumentsStore(queue, publisher);
	queue.assign('index', indexUpdater);
	queue.assign(
		'documents',
		new DocumentUpdater({ ...input, names, store, finder, fileAnalyses, analyzeFile }),
	);

	documents.onDidChange(({ uri }) => queue.invalidate('documentEdited', [uri]));
	openFiles.onDidClose((uri) => queue.invalidate('fileClosed', [uri]));
	openFiles.onDidChange((uri) => queue.invalidate('openNamesChanged', [uri]));
	analyses.onDidChange((affected) => queue.invalidate('analysisOutdated', uris(affected)));
	projects.onDidChange(() => queue.invalidate('projectChanged'));
	input.paths.onDidChange(() => queue.invalidate('pathsChanged'));
	names.onDidChange(() => queue.invalidate('namesChanged'));
	return {
		names,
		occurrences: createOccurrenceReader({ service, names, openFiles, reader }),
		analyses,
		analyzeFile,
		workspaceDocuments: store,
		filesChanged: (changed) => queue.invalidate('filesChanged', changed),
	};
}

function uris(files: readonly { readonly uri: string }[]): readonly string[] {
	return files.map(({ uri }) => uri);
}
