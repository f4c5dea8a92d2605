import { type SourceKind, sourceKindOf } from '../language/names/sources/sourceKind.ts';
import type { FilePlace } from '../language/workspace/documentIndexEntry.ts';
import type { FileIndexEntry } from '../language/workspace/fileIndexEntry.ts';
import type { FileOccurrences } from '../language/workspace/fileOccurrences.ts';
import { filesBelow, isMarkdownFile, isSearched } from './discoverFiles.ts';
import { createDocumentReader, type DocumentReaderInput, readWhole } from './documentReader.ts';
import { createFilePlaces } from './filePlaces.ts';
import type { Project } from './project.ts';
import { ReadingCrew, type ReadingThread } from './readingCrew.ts';

/** Reads the names of a workspace, file by file. */
export interface WorkspaceReader {
	/** Every file below a folder that can have names, each with what it has; a step for each file that was looked at. */
	readFolder(folder: string): AsyncGenerator<ReadStep>;
	/** A file below `folder` that may have changed, or everything below one that may be new. */
	readChange(folder: string, uri: string): AsyncGenerator<ReadStep>;
	/** What is kept of one file; undefined when it is not there, or has no names. */
	readFile(uri: string): Promise<FileIndexEntry | undefined>;
	/** Every place of a name in one file. */
	readPlaces(uri: string): Promise<FileOccurrences | undefined>;
}

export interface ReadStep {
	readonly uri: string;
	/** undefined for Markdown that is no architecture document. */
	readonly names: FileIndexEntry | undefined;
}

export interface WorkspaceReaderInput extends DocumentReaderInput {
	readonly projectOf: (uri: string) => Promise<Project>;
	/** False leaves the lists of names in `.archdocs` alone. */
	readonly lists: boolean;
	/** Read many documents on a disk; without it, all is read in this thread. */
	readonly startThreads?: () => readonly ReadingThread[];
}

export function createWorkspaceReader(input: WorkspaceReaderInput): WorkspaceReader {
	const { host, projectOf, log } = input;
	const { placeOf, documentAt } = createFilePlaces(projectOf);
	const documents = createDocumentReader(input);

	async function readSource<Result>(
		uri: string,
		kind: SourceKind,
		make: (text: string, place: FilePlace) => Result,
	): Promise<Result | undefined> {
		const place = await placeOf(uri, kind);
		const text = await readWhole(host, uri, log);
		return text === undefined ? undefined : make(text, place);
	}

	async function readFile(uri: string): Promise<FileIndexEntry | undefined> {
		const kind = sourceKindOf(uri);
		if (kind !== undefined) {
			const { files } = await input.service();
			return readSource(uri, kind, (text, place) => files.namesOfSource(text, place, kind));
		}
		const document = await documentAt(uri);
		return document && documents.names(document);
	}

	function isSource(uri: string): boolean {
		const kind = sourceKindOf(uri);
		return kind !== undefined && (input.lists || kind !== 'manifest');
	}

	async function* filesIn(folder: string): AsyncGenerator<string> {
		const { configuration } = await projectOf(`${folder}/_`);
		const onUnreadable = (uri: string) => log(uri, 'it cannot be read');
		for await (const uri of filesBelow(host, folder, { configuration, onUnreadable }))
			if (isMarkdownFile(uri) || isSource(uri)) yield uri;
	}

	async function* readFolder(folder: string): AsyncGenerator<ReadStep> {
		const crew = new ReadingCrew({ startThreads: input.startThreads, reader: documents, log });
		try {
			for await (const uri of filesIn(folder)) {
				const document = await documentAt(uri);
				if (document) yield* await crew.add(document);
				else yield { uri, names: await readFile(uri) };
			}
			yield* await crew.finish();
		} finally {
			crew.end();
		}
	}

	return {
		readFile,
		readFolder,
		async readPlaces(uri) {
			const kind = sourceKindOf(uri);
			if (kind === undefined) {
				const document = await documentAt(uri);
				return document && documents.places(document);
			}
			const { files } = await input.service();
			return readSource(uri, kind, (text, place) => files.placesInSource(text, place, kind, null));
		},
		async *readChange(folder, uri) {
			const stat = await host.stat(uri);
			const { configuration } = await projectOf(`${folder}/_`);
			const isThere =
				stat && (await isSearched(host, folder, uri, stat.kind === 'folder', { configuration }));
			if (!isThere) yield { uri, names: undefined };
			else if (stat.kind === 'folder') yield* readFolder(uri);
			else yield { uri, names: await readFile(uri) };
		},
	};
}
