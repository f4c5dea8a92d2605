import { type SourceKind, sourceKindOf } from '../language/names/sources/sourceNames.ts';
import type { FileIndexEntry, FilePlace } from '../language/workspace/fileIndexEntry.ts';
import type { FileOccurrences } from '../language/workspace/fileOccurrences.ts';
import { filesBelow, isMarkdownFile, isSearched } from './discoverFiles.ts';
import { documentAt, type ProjectOf } from './documentFinder.ts';
import { createDocumentReader, type DocumentReaderInput, readWhole } from './documentReader.ts';
import { configurationFolder } from './folders.ts';
import { type DocumentWorker, WorkerPool } from './workerPool.ts';

/** Reads the names in the files of a workspace, one file after the other. */
export interface WorkspaceReader {
	/** The names of every file below a folder that can have some; one step for each file. */
	readFolder(folder: string): AsyncGenerator<ReadStep>;
	/** The same for a file below `folder` that may have changed, or for a folder below it that may be new. */
	readChange(folder: string, uri: string): AsyncGenerator<ReadStep>;
	/** The names of one file; undefined when it is not there, or can have none. */
	readFile(uri: string): Promise<FileIndexEntry | undefined>;
	/** Where each name stands in one file. */
	readOccurrences(uri: string): Promise<FileOccurrences | undefined>;
}

export interface ReadStep {
	readonly uri: string;
	/** undefined for Markdown that is no architecture document. */
	readonly names: FileIndexEntry | undefined;
}

export interface WorkspaceReaderInput extends DocumentReaderInput {
	readonly projectOf: ProjectOf;
	/** False leaves the lists of names in `.archdocs` alone. */
	readonly lists: boolean;
	/** Starts workers that read many documents on a disk; without it, this thread reads all of them. */
	readonly startWorkers?: () => readonly DocumentWorker[];
}

export function createWorkspaceReader(input: WorkspaceReaderInput): WorkspaceReader {
	const { host, projectOf, log } = input;
	const documents = createDocumentReader(input);

	async function readSource<Result>(
		uri: string,
		kind: SourceKind,
		make: (text: string, place: FilePlace) => Result,
	): Promise<Result | undefined> {
		const place = await placeOf(projectOf, uri, kind);
		const text = await readWhole(host, uri, log);
		return text === undefined ? undefined : make(text, place);
	}

	async function readFile(uri: string): Promise<FileIndexEntry | undefined> {
		const kind = sourceKindOf(uri);
		if (kind !== undefined) {
			const { files } = await input.service();
			return readSource(uri, kind, (text, place) => files.indexSource(text, place, kind));
		}
		const document = await documentAt(projectOf, uri);
		return document && documents.names(document);
	}

	function isSource(uri: string): boolean {
		const kind = sourceKindOf(uri);
		return kind !== undefined && (input.lists || kind !== 'manifest');
	}

	async function* filesIn(folder: string): AsyncGenerator<string> {
		const project = await projectOf(`${folder}/_`);
		const onUnreadable = (uri: string) => log(uri, 'it cannot be read');
		for await (const uri of filesBelow(host, folder, { project, onUnreadable }))
			if (isMarkdownFile(uri) || isSource(uri)) yield uri;
	}

	async function* readFolder(folder: string): AsyncGenerator<ReadStep> {
		const pool = new WorkerPool({ startWorkers: input.startWorkers, reader: documents, log });
		try {
			for await (const uri of filesIn(folder)) {
				const document = await documentAt(projectOf, uri);
				if (document) yield* await pool.add(document);
				else yield { uri, names: await readFile(uri) };
			}
			yield* await pool.finish();
		} finally {
			pool.terminate();
		}
	}

	return {
		readFile,
		readFolder,
		async readOccurrences(uri) {
			const kind = sourceKindOf(uri);
			if (kind === undefined) {
				const document = await documentAt(projectOf, uri);
				return document && documents.places(document);
			}
			const { files } = await input.service();
			return readSource(uri, kind, (text, place) => files.occurrencesInSource(text, place, kind, null));
		},
		async *readChange(folder, uri) {
			const stat = await host.stat(uri);
			const project = await projectOf(`${folder}/_`);
			const isThere = stat && (await isSearched(host, folder, uri, stat.kind === 'folder', { project }));
			if (!isThere) yield { uri, names: undefined };
			else if (stat.kind === 'folder') yield* readFolder(uri);
			else yield { uri, names: await readFile(uri) };
		},
	};
}

/** Where a source of names stands. A list of names holds for the folder around `.archdocs`. */
async function placeOf(projectOf: ProjectOf, uri: string, kind: SourceKind): Promise<FilePlace> {
	const end = kind === 'manifest' ? uri.indexOf(`/${configurationFolder}/`) : uri.lastIndexOf('/');
	const { configuration } = await projectOf(`${uri.slice(0, end)}/_`);
	return { uri, root: configuration.root };
}
