import { Emitter, type Event } from 'vscode-languageserver';
import type { NamesState } from '#common/namesState.ts';
import { isMarkdownFile } from '../files/discoverFiles.ts';
import type { WorkspaceReader } from '../files/workspaceReader.ts';
import { type FileNames, nameHash } from '../language/workspace/fileNames.ts';
import { indexedPlaces } from '../language/workspace/indexedPlaces.ts';
import type { NamedFile } from '../language/workspace/namedFile.ts';
import { nothingRead } from '../language/workspace/nothingRead.ts';
import type { GrowingIndex, WorkspaceIndex } from '../language/workspace/workspaceIndex.ts';
import { createPause } from '../pause.ts';
import type { OpenNames } from './openNames.ts';
import type { ReadingProgress } from './readingProgress.ts';

/** The names of the workspace, current. */
export interface WorkspaceNames {
	/** As far as files have been read; `complete` once all have been. */
	readonly index: WorkspaceIndex;
	readonly state: NamesState;
	/** Resolves when the workspace has been read once, or its user stopped that; starts to read it when nobody has yet. */
	ready(): Promise<void>;
	/** The same, for those who do not wait. */
	begin(): void;
	/**
	 * The file as it is now: as it stands in the editor when it is open, else as it is on disk; undefined when it has no names.
	 */
	read(uri: string): Promise<NamedFile | undefined>;
	/** The same, read again from the disk whether it seems to have changed or not: for those who edit it. */
	readAnew(uri: string): Promise<NamedFile | undefined>;
	/**
	 * The file with the places of one name at least: what is not open is read only where the name may stand in code.
	 *
	 * @param inCode false to leave those places out rather than to read the file for them
	 */
	placesOf(uri: string, name: string, inCode: boolean): Promise<PlacesOfName | undefined>;
	/** What is open in the editor, with names or without. */
	openUris(): Iterable<string>;
	/** Files may have changed on disk. */
	filesChanged(uris: Iterable<string>): void;
	/** Reads everything again: folders, settings or templates are others. */
	readAgain(): void;
	/** The index is another one. Not told while the workspace is read for the first time. */
	readonly onDidChange: Event<void>;
}

export interface PlacesOfName {
	readonly file: NamedFile;
	/** All of them; false where the file would have had to be read. */
	readonly complete: boolean;
}

export interface WorkspaceNamesInput {
	readonly reader: WorkspaceReader;
	/** Loaded with the language. */
	readonly emptyIndex: () => Promise<GrowingIndex>;
	/** Folders to be searched. */
	readonly places: () => Promise<ReadingPlaces>;
	readonly open: OpenNames;
	readonly progress: () => Promise<ReadingProgress>;
	readonly inBackground: (work: () => Promise<void>) => void;
}

/** What of a workspace is read. */
export interface ReadingPlaces {
	readonly folders: readonly string[];
	/** True when there is more in the workspace than can be looked at: then no name can be undefined. */
	readonly partial: boolean;
}

/**
 * Milliseconds after which what was read counts for others, and the part of the time so far: an index made for each file
 * would take longer than the file.
 */
const rest = { least: 200, part: 0.2 };

/** Files of which every place is kept: whoever asks about a name asks again. */
const mostPlaces = 500;

/** Milliseconds in which changes on disk are gathered: a checkout changes a thousand files at once. */
const gathering = 50;

export function createWorkspaceNames(input: WorkspaceNamesInput): WorkspaceNames {
	const state = new WorkspaceReading(input);
	input.open.onDidChange((uri) => state.openChanged(uri));
	input.open.onDidClose((uri) => state.filesChanged([uri]));
	return state;
}

type Changes = Map<string, FileNames | undefined>;

/** The index while files come and go. One thing is read at a time; what changes meanwhile is read after it. */
class WorkspaceReading implements WorkspaceNames {
	readonly #input: WorkspaceNamesInput;
	readonly #changed = new Emitter<void>();
	readonly #touched = new Set<string>();
	/** Files that were read for their places, as long as they say the same. */
	readonly #places = new Map<string, { readonly names: FileNames; readonly file: NamedFile }>();
	#index: GrowingIndex | undefined;
	#work: Promise<void> | undefined;
	#state: NamesState = 'unread';
	#gathering: ReturnType<typeof setTimeout> | undefined;

	readonly onDidChange = this.#changed.event;

	constructor(input: WorkspaceNamesInput) {
		this.#input = input;
	}

	get index(): WorkspaceIndex {
		return this.#index ?? nothingRead;
	}

	get state(): NamesState {
		return this.#state;
	}

	ready(): Promise<void> {
		return this.#work ?? this.#queue(() => this.#readAll());
	}

	begin(): void {
		if (this.#work === undefined) this.#input.inBackground(() => this.ready());
	}

	async read(uri: string): Promise<NamedFile | undefined> {
		const names = this.index.file(uri);
		const known = this.#places.get(uri);
		if (!this.#input.open.has(uri) && known !== undefined && known.names === names) return known.file;
		const file = await this.readAnew(uri);
		if (file && names && !this.#input.open.has(uri)) this.#remember(uri, { names, file });
		return file;
	}

	async readAnew(uri: string): Promise<NamedFile | undefined> {
		const { open, reader } = this.#input;
		return open.has(uri) ? open.placesOf(uri) : reader.readPlaces(uri);
	}

	async placesOf(uri: string, name: string, inCode: boolean): Promise<PlacesOfName | undefined> {
		const names = this.index.file(uri);
		if (this.#input.open.has(uri) || names === undefined) {
			const file = await this.read(uri);
			return file && { file, complete: true };
		}
		if (!names.mentions.includes(nameHash(name))) return { file: indexedPlaces(names, name), complete: true };
		if (!inCode && this.#places.get(uri)?.names !== names)
			return { file: indexedPlaces(names, name), complete: false };
		const file = await this.read(uri);
		return file && { file, complete: true };
	}

	openUris(): Iterable<string> {
		return this.#input.open.uris();
	}

	#remember(uri: string, places: { readonly names: FileNames; readonly file: NamedFile }): void {
		this.#places.set(uri, places);
		for (const oldest of this.#places.keys()) {
			if (this.#places.size <= mostPlaces) break;
			this.#places.delete(oldest);
		}
	}

	filesChanged(uris: Iterable<string>): void {
		if (this.#work === undefined) return;
		for (const uri of uris) this.#touched.add(uri);
		this.#gathering ??= setTimeout(() => {
			this.#gathering = undefined;
			this.#input.inBackground(() => this.#queue(() => this.#readTouched()));
		}, gathering);
	}

	readAgain(): void {
		if (this.#work !== undefined) this.#input.inBackground(() => this.#queue(() => this.#readAll()));
	}

	/** What is open counts as it stands in the editor. */
	openChanged(uri: string): void {
		if (this.#index === undefined) return;
		this.#index = this.#index.with(new Map([[uri, this.#input.open.namesOf(uri)]]));
		if (this.#state !== 'reading') this.#changed.fire();
	}

	#queue(work: () => Promise<void>): Promise<void> {
		const before = this.#work?.catch(() => undefined) ?? Promise.resolve();
		this.#work = before.then(work);
		return this.#work;
	}

	async #readAll(): Promise<void> {
		this.#state = 'reading';
		this.#index ??= await this.#input.emptyIndex();
		const progress = await this.#input.progress();
		try {
			const { folders, partial } = await this.#input.places();
			const seen = new Set<string>();
			for (const folder of folders) await this.#readFolder(folder, seen, progress);
			if (progress.isCancelled) return;
			this.#finish(seen, !partial);
			this.#state = partial ? 'partial' : 'complete';
		} finally {
			if (this.#state === 'reading') this.#state = 'stopped';
			progress.done(this.index.size);
			this.#changed.fire();
		}
	}

	async #readFolder(folder: string, seen: Set<string>, progress: ReadingProgress): Promise<void> {
		const changes: Changes = new Map();
		const pause = createPause();
		const started = performance.now();
		let put = started;
		for await (const { uri, names } of this.#input.reader.readFolder(folder)) {
			if (progress.isCancelled) break;
			if (seen.has(uri)) continue;
			seen.add(uri);
			progress.report(names !== undefined);
			if (names !== undefined) changes.set(uri, names);
			if (!pause.isDue()) continue;
			const now = performance.now();
			if (now - put >= Math.max(rest.least, (now - started) * rest.part)) {
				this.#put(changes);
				put = now;
			}
			await pause.take();
		}
		this.#put(changes);
	}

	/** What is no longer there goes; what is open comes. */
	#finish(seen: ReadonlySet<string>, complete: boolean): void {
		const { open } = this.#input;
		const changes: Changes = new Map();
		for (const { uri } of this.index.files()) if (!seen.has(uri)) changes.set(uri, undefined);
		for (const uri of open.uris()) changes.set(uri, open.namesOf(uri));
		this.#index = this.#index?.with(changes, complete);
	}

	async #readTouched(): Promise<void> {
		const { reader, places } = this.#input;
		const { folders } = await places();
		const changes: Changes = new Map();
		const pause = createPause();
		const uris = [...this.#touched];
		this.#touched.clear();
		for (const uri of uris) {
			const folder = folders.find((it) => uri.startsWith(`${it}/`));
			if (folder === undefined) continue;
			// What was below a folder that is gone is gone with it.
			if (!isMarkdownFile(uri)) for (const below of this.index.filesBelow(uri)) changes.set(below, undefined);
			for await (const step of reader.readChange(folder, uri)) changes.set(step.uri, step.names);
			if (pause.isDue()) await pause.take();
		}
		if (this.#put(changes)) this.#changed.fire();
	}

	/** Takes over what files say, but for those that are open. True when the index is another one. */
	#put(changes: Changes): boolean {
		const real = [...changes].filter(
			([uri, names]) =>
				!this.#input.open.has(uri) && (names !== undefined || this.index.file(uri) !== undefined),
		);
		changes.clear();
		if (real.length === 0) return false;
		this.#index = this.#index?.with(new Map(real));
		return true;
	}
}
