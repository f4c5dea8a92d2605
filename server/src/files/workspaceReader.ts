import type { SourceKind } from '../language/names/sources/sourceNames.ts';
import type { FileIndexEntry, FilePlace } from '../language/workspace/fileIndexEntry.ts';
import type { FileOccurrences } from '../language/workspace/fileOccurrences.ts';
import { filesBelow, isMarkdownFile, isSearched } from './discoverFiles.ts';
import { documentAt, type ProjectOf } from './documentAt.ts';
import { createDocumentReader, type DocumentReaderInput, readWhole } from './documentReader.ts';
import { configurationFolder } from './folders.ts';
import { sourceKindOf } from './sourceKind.ts';
import { type DocumentWorker, WorkerPool } from './workerPool.ts';

/** Reads the names in the files of a workspace, one file after the other. */
export interface WorkspaceReader {
	/** Yields a step for every file below a folder that can have names. */
	readFolder(folder: string): AsyncGenerator<ReadStep>;
	/** The same for `uri`, a file below `folder` that may have changed, or a folder below it that may be new. */
	readChange(folder: string, uri: string): AsyncGenerator<ReadStep>;
	/** The index entry of one file; undefined if it does not exist or can have no names. */
	readFile(uri: string): Promise<FileIndexEntry | undefined>;
	/** The occurrences of all names in one file. */
	readOccurrences(uri: string): Promise<FileOccurrences | undefined>;
}

/** A file that was read. */
export interface ReadStep {
	readonly uri: string;
	/** Undefined for Markdown that is no architecture document, and for a file that is gone. */
	readonly entry: FileIndexEntry | undefined;
}

export interface WorkspaceReaderInput extends DocumentReaderInput {
	readonly projectOf: ProjectOf;
	/** Whether to read the lists of secrets in `.archdocs`. */
	readonly lists: boolean;
	/** Starts workers that read many documents on a disk. Without it, this thread reads all of them. */
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
		return document && documents.index(document);
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
				else yield { uri, entry: await readFile(uri) };
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
				return document && documents.occurrences(document);
			}
			const { files } = await input.service();
			return readSource(uri, kind, (text, place) => files.occurrencesInSource(text, place, kind, null));
		},
		async *readChange(folder, uri) {
			const stat = await host.stat(uri);
			const project = await projectOf(`${folder}/_`);
			const isThere = stat && (await isSearched(host, folder, uri, stat.kind === 'folder', { project }));
			if (!isThere) yield { uri, entry: undefined };
			else if (stat.kind === 'folder') yield* readFolder(uri);
			else yield { uri, entry: await readFile(uri) };
		},
	};
}

/** The place of a source of names. A list of secrets applies to the folder around `.archdocs`. */
async function placeOf(projectOf: ProjectOf, uri: string, kind: SourceKind): Promise<FilePlace> {
	const end = kind === 'manifest' ? uri.indexOf(`/${configurationFolder}/`) : uri.lastIndexOf('/');
	const { configuration } = await projectOf(`${uri.slice(0, end)}/_`);
	return { uri, root: configuration.root };
}
