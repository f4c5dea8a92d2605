import { type Connection, Emitter, type Event } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import type { LanguageService } from '../../language/languageService.ts';
import type { FileIndexEntry } from '../../language/workspace/fileIndexEntry.ts';
import { documentOccurrences, type FileOccurrences } from '../../language/workspace/fileOccurrences.ts';
import { documentIndexEntry, titleOf } from '../../language/workspace/indexEntries.ts';
import { createDebouncer } from '../debounce.ts';
import type { Documents } from '../documents.ts';
import { inBackground } from '../guard.ts';
import type { OpenAnalyses } from '../openAnalyses.ts';
import type { OpenDocument } from '../openDocument.ts';
import type { OpenSource } from '../openSource.ts';
import type { ProjectStore } from '../projectStore.ts';

/**
 * The names of the files that are open in the editor, which count in place of the files on disk. URIs are normalized.
 */
export interface OpenFiles {
	has(uri: string): boolean;
	uris(): Iterable<string>;
	/** As of the last analysis; undefined for a file without names. */
	entryOf(uri: string): FileIndexEntry | undefined;
	/** As the text is now. */
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

/** Milliseconds of quiet after which the names of an edited file count for others. */
const delay = 150;

/** Documents have the names of their last analysis; the other files are read when they change. */
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
		const uri = normalized(file.uri);
		// A file that was just opened is read at once: others may wait for its names.
		const isNew = open.get(uri) !== file;
		open.set(uri, file);
		debouncer.schedule(uri, isNew ? 0 : delay, () =>
			inBackground(connection, 'Reading names', () => readEntry(uri, file)),
		);
	}

	function close(clientUri: string): void {
		const uri = normalized(clientUri);
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
	const place = { uri, root };
	if ('kind' in file) return (await service()).files.indexSource(file.text.getText(), place, file.kind);
	const { analysis } = await analyses.of(file);
	if (!isTemplated(analysis)) return undefined;
	const { document, outline, template, nameModel, names } = analysis;
	return documentIndexEntry(place, {
		document,
		outline,
		template,
		roles: nameModel.roles,
		names,
		mentioned: [...names.mentions()].map(({ text }) => text),
	});
}

async function occurrencesIn(
	{ analyses, projects, service }: OpenFilesInput,
	uri: string,
	file: OpenDocument | OpenSource,
): Promise<FileOccurrences | undefined> {
	const { root } = (await projects.of(uri)).configuration;
	const place = { uri, root };
	if ('kind' in file)
		return (await service()).files.occurrencesInSource(file.text.getText(), place, file.kind, file.version);
	const { analysis, version } = await analyses.of(file);
	const { document, outline, template, names } = analysis;
	if (template === undefined) return undefined;
	const places = documentOccurrences(document, names);
	return { ...place, kind: 'document', title: titleOf(outline, uri), version, places };
}

function normalized(uri: string): string {
	return URI.parse(uri).toString();
}
