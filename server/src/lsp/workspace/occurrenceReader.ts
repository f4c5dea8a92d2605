import type { WorkspaceReader } from '../../files/workspaceReader.ts';
import type {
	FileIndexEntry,
	FileOccurrences,
	FoundOccurrences,
	LanguageService,
} from '../../language/api.ts';
import type { OpenFiles } from './openFiles.ts';
import type { WorkspaceNames } from './workspaceNames.ts';

/**
 * Reads where names stand in a file. A request waits for the answer, so the reader does not go through the work queue. URIs
 * are normalized.
 */
export interface OccurrenceReader {
	/** Reads the file as it stands in the editor, else as it is on disk. Resolves to undefined if it has no names. */
	read(uri: string): Promise<FileOccurrences | undefined>;
	/** Like {@link read}, but always reads the disk, for callers that edit the file. */
	readAnew(uri: string): Promise<FileOccurrences | undefined>;
	/**
	 * Finds at least the places of one name. A file that is not open is read only if it may have the name in code.
	 *
	 * @param inCode false to leave out places in code if the file would have to be read for them
	 */
	find(uri: string, name: string, inCode: boolean): Promise<FoundOccurrences | undefined>;
	/** The open files, with names or without. */
	openUris(): Iterable<string>;
}

export interface OccurrenceReaderInput {
	readonly service: () => Promise<LanguageService>;
	readonly names: WorkspaceNames;
	readonly openFiles: OpenFiles;
	readonly reader: WorkspaceReader;
}

/** Files whose places are kept, because a request about a name often comes again. */
const mostFiles = 500;

export function createOccurrenceReader({
	service,
	names,
	openFiles,
	reader,
}: OccurrenceReaderInput): OccurrenceReader {
	/** The files that were read, each with the index entry that it belongs to. */
	const known = new Map<string, { readonly entry: FileIndexEntry; readonly file: FileOccurrences }>();

	function keep(uri: string, entry: FileIndexEntry, file: FileOccurrences): void {
		known.set(uri, { entry, file });
		for (const oldest of known.keys()) {
			if (known.size <= mostFiles) break;
			known.delete(oldest);
		}
	}

	function knownAt(uri: string): FileOccurrences | undefined {
		const kept = known.get(uri);
		return kept && kept.entry === names.index.file(uri) ? kept.file : undefined;
	}

	async function readAnew(uri: string): Promise<FileOccurrences | undefined> {
		return openFiles.has(uri) ? openFiles.occurrencesIn(uri) : reader.readOccurrences(uri);
	}

	async function read(uri: string): Promise<FileOccurrences | undefined> {
		const entry = names.index.file(uri);
		const kept = openFiles.has(uri) ? undefined : knownAt(uri);
		if (kept) return kept;
		const file = await readAnew(uri);
		if (file && entry && !openFiles.has(uri)) keep(uri, entry, file);
		return file;
	}

	return {
		read,
		readAnew,
		async find(uri, name, inCode) {
			const { index } = names;
			const entry = index.file(uri);
			if (entry && !openFiles.has(uri)) {
				const { features } = await service();
				const indexed = features.indexedOccurrences(index, entry, name);
				if (indexed.complete || (!inCode && knownAt(uri) === undefined)) return indexed;
			}
			const file = await read(uri);
			return file && { file, complete: true };
		},
		openUris: openFiles.uris,
	};
}
