import { type Connection, Emitter, type Event } from 'vscode-languageserver';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import type { FileIndexEntry, FileOccurrences, LanguageService } from '../../language/api.ts';
import { createDebouncer } from '../debounce.ts';
import type { Documents } from '../documents.ts';
import { inBackground } from '../guard.ts';
import type { OpenAnalyses } from '../openAnalyses.ts';
import type { OpenDocument } from '../openDocument.ts';
import type { OpenSource } from '../openSource.ts';
import type { ProjectStore } from '../projectStore.ts';
import { normalizedUri } from '../uris.ts';

/** The names in the files that are open in the editor. They replace the names on disk. URIs are normalized. */
export interface OpenFiles {
	has(uri: string): boolean;
	uris(): Iterable<string>;
	/** The names of the last analysis; undefined for a file without names. */
	entryOf(uri: string): FileIndexEntry | undefined;
	/** The places of names in the current text. */
	occurrencesIn(uri: string): Promise<FileOccurrences | undefined>;
	/** {@link entryOf} has a new answer for this file. */
	readonly onDidChange: Event<string>;
	readonly onDidClose: Event<string>;
}

export interface OpenFilesInput {
	readonly connection: Connection;
	readonly documents: Documents;
	readonly service: () => Promise<LanguageService>;
	readonly analyses: OpenAnalyses;
	readonly projects: ProjectStore;
}

/** Milliseconds without an edit after which other files see the names of an edited file. */
const delay = 150;

export function createOpenFiles(input: OpenFilesInput): OpenFiles {
	const { connection, documents } = input;
	const open = new Map<string, OpenDocument | OpenSource>();
	const entries = new Map<string, FileIndexEntry>();
	const debouncer = createDebouncer();
	const changed = new Emitter<string>();
	const closed = new Emitter<string>();

	async function readEntry(uri: string, file: OpenDocument | OpenSource): Promise<void> {
		const entry = await entryOf(input, uri, file);
		if (open.get(uri) !== file) return;
		if (entry) entries.set(uri, entry);
		else entries.delete(uri);
		changed.fire(uri);
	}

	function schedule(file: OpenDocument | OpenSource): void {
		const uri = normalizedUri(file.uri);
		// A file that was just opened is read at once, because requests may wait for its names.
		const isNew = open.get(uri) !== file;
		open.set(uri, file);
		debouncer.schedule(uri, isNew ? 0 : delay, () =>
			inBackground(connection, 'Reading names', () => readEntry(uri, file)),
		);
	}

	function close(clientUri: string): void {
		const uri = normalizedUri(clientUri);
		debouncer.cancel(uri);
		open.delete(uri);
		entries.delete(uri);
		closed.fire(uri);
	}

	documents.onDidChange(schedule);
	documents.sources.onDidChange(schedule);
	documents.onDidClose(close);
	documents.sources.onDidClose(close);
	return {
		has: (uri) => open.has(uri),
		uris: () => open.keys(),
		entryOf: (uri) => entries.get(uri),
		async occurrencesIn(uri) {
			const file = open.get(uri);
			return file && occurrencesIn(input, uri, file);
		},
		onDidChange: changed.event,
		onDidClose: closed.event,
	};
}

async function entryOf(
	{ analyses, projects, service }: OpenFilesInput,
	uri: string,
	file: OpenDocument | OpenSource,
): Promise<FileIndexEntry | undefined> {
	const { root } = (await projects.of(uri)).configuration;
	const { files } = await service();
	const place = { uri, root };
	if ('kind' in file) return files.indexSource(file.text.getText(), place, file.kind);
	const { analysis } = await analyses.of(file);
	return isTemplated(analysis) ? files.indexRecognized(analysis, place) : undefined;
}

async function occurrencesIn(
	{ analyses, projects, service }: OpenFilesInput,
	uri: string,
	file: OpenDocument | OpenSource,
): Promise<FileOccurrences | undefined> {
	const { root } = (await projects.of(uri)).configuration;
	const { files } = await service();
	const place = { uri, root };
	if ('kind' in file) return files.occurrencesInSource(file.text.getText(), place, file.kind, file.version);
	const { analysis, version } = await analyses.of(file);
	return isTemplated(analysis) ? files.occurrencesInRecognized(analysis, place, version) : undefined;
}
