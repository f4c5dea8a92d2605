import type { WorkspaceReader } from '../../files/workspaceReader.ts';
import { type FileIndexEntry, nameHash } from '../../language/workspace/fileIndexEntry.ts';
import { type FileOccurrences, indexedOccurrences } from '../../language/workspace/fileOccurrences.ts';
import type { OpenFiles } from './openFiles.ts';
import type { WorkspaceNames } from './workspaceNames.ts';

/** Reads where names stand in a file, for requests that wait for it: past the work queue. URIs are normalized. */
export interface OccurrenceReader {
	/** The file as it stands in the editor if it is open, else as it is on disk; undefined if it has no names. */
	read(uri: string): Promise<FileOccurrences | undefined>;
	/** Like {@link read}, but reads from disk even if nothing seems to have changed: for callers that edit the file. */
	readAnew(uri: string): Promise<FileOccurrences | undefined>;
	/**
	 * The file with at least the places of one name. A file that is not open is read only if it may have the name in code.
	 *
	 * @param inCode false to leave out the places in code rather than to read the file for them
	 */
	find(uri: string, name: string, inCode: boolean): Promise<FoundOccurrences | undefined>;
	/** The open files, with names or without. */
	openUris(): Iterable<string>;
}

export interface FoundOccurrences {
	readonly file: FileOccurrences;
	/** False if the file would have had to be read to find all places. */
	readonly complete: boolean;
}

export interface OccurrenceReaderInput {
	readonly names: WorkspaceNames;
	readonly openFiles: OpenFiles;
	readonly reader: WorkspaceReader;
}

/** Files whose places are kept: whoever asks about a name tends to ask again. */
const mostFiles = 500;

export function createOccurrenceReader({
	names,
	openFiles,
	reader,
}: OccurrenceReaderInput): OccurrenceReader {
	/** What was read, with the index entry for which it holds. */
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
				const isInCode = entry.mentions.includes(nameHash(name));
				if (!isInCode || (!inCode && knownAt(uri) === undefined))
					return { file: indexedOccurrences(entry, index.namesIn(entry), name), complete: !isInCode };
			}
			const file = await read(uri);
			return file && { file, complete: true };
		},
		openUris: openFiles.uris,
	};
}
