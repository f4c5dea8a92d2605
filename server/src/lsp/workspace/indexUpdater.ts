import { isMarkdownFile } from '../../files/discoverFiles.ts';
import type { ReadStep, WorkspaceReader } from '../../files/workspaceReader.ts';
import type { FileIndexEntry } from '../../language/api.ts';
import type { IndexingProgress } from './indexingProgress.ts';
import type { Scope } from './invalidations.ts';
import type { OpenFiles } from './openFiles.ts';
import type { SearchedFolders } from './searchedFolders.ts';
import type { OutOfDate, Updater } from './workQueue.ts';
import type { IndexChanges, NamesStore } from './workspaceNames.ts';

export interface IndexUpdaterInput {
	readonly names: NamesStore;
	readonly reader: WorkspaceReader;
	readonly openFiles: OpenFiles;
	readonly searchedFolders: () => Promise<SearchedFolders>;
	readonly startProgress: () => Promise<IndexingProgress>;
}

/**
 * While the workspace is read, a new index is created after at least this many milliseconds and this part of the time so far.
 * Creating an index for each file would take longer than reading the file.
 */
const commitAfter = { milliseconds: 200, part: 0.2 };

/**
 * Reads files into the index of names. For an open file the text in the editor counts, saved or not. Its names are known
 * already, so they come first.
 */
export class IndexUpdater implements Updater {
	readonly title = 'Reading names';
	readonly #input: IndexUpdaterInput;
	/** Entries that were read and are not in the index yet. */
	readonly #changes = new Map<string, FileIndexEntry | undefined>();
	/** While the whole workspace is read: when that started, and when it last created an index. */
	#reading: { readonly started: number; committed: number } | undefined;

	constructor(input: IndexUpdaterInput) {
		this.#input = input;
	}

	wants(): boolean {
		return this.#input.names.isWanted;
	}

	delayOf(scope: Scope): number {
		return scope === 'files' ? 50 : 0;
	}

	async *update(outOfDate: OutOfDate): AsyncGenerator<void> {
		for (;;) {
			if (outOfDate.all) yield* this.#readAll(outOfDate);
			else if (this.#applyOpenFiles(outOfDate)) this.#input.names.notify();
			else if (outOfDate.files.size > 0) yield* this.#readChanged(outOfDate);
			else return;
		}
	}

	commit(): void {
		if (this.#reading === undefined) return;
		const { started, committed } = this.#reading;
		const now = performance.now();
		if (now - committed < Math.max(commitAfter.milliseconds, (now - started) * commitAfter.part)) return;
		this.#applyChanges();
		this.#reading.committed = now;
	}

	async *#readAll(outOfDate: OutOfDate): AsyncGenerator<void> {
		outOfDate.all = false;
		const { names, searchedFolders, startProgress } = this.#input;
		names.state = 'reading';
		await names.load();
		const progress = await startProgress();
		try {
			const { folders, partial } = await searchedFolders();
			const seen = new Set<string>();
			const started = performance.now();
			this.#reading = { started, committed: started };
			for await (const { uri, entry } of this.#filesBelow(folders)) {
				if (progress.isCancelled) break;
				this.#applyOpenFiles(outOfDate);
				if (seen.has(uri)) continue;
				seen.add(uri);
				progress.report(entry !== undefined);
				if (entry !== undefined) this.#changes.set(uri, entry);
				yield;
			}
			this.#applyChanges();
			this.#applyOpenFiles(outOfDate);
			if (progress.isCancelled) return;
			names.update(this.#lastChanges(seen), !partial);
			names.state = partial ? 'partial' : 'complete';
		} finally {
			this.#reading = undefined;
			if (names.state === 'reading') names.state = 'stopped';
			progress.done(names.index.size);
			names.notify();
		}
	}

	async *#filesBelow(folders: readonly string[]): AsyncGenerator<ReadStep> {
		for (const folder of folders) yield* this.#input.reader.readFolder(folder);
	}

	/** The changes after all files were read: removes files that no longer exist, and adds open files. */
	#lastChanges(seen: ReadonlySet<string>): IndexChanges {
		const { names, openFiles } = this.#input;
		const changes = new Map<string, FileIndexEntry | undefined>();
		for (const { uri } of names.index.files()) if (!seen.has(uri)) changes.set(uri, undefined);
		for (const uri of openFiles.uris()) changes.set(uri, openFiles.entryOf(uri));
		return changes;
	}

	async *#readChanged(outOfDate: OutOfDate): AsyncGenerator<void> {
		const { names, reader, searchedFolders } = this.#input;
		const { folders } = await searchedFolders();
		const uris = [...outOfDate.files];
		outOfDate.files.clear();
		for (const uri of uris) {
			const folder = folders.find((it) => uri.startsWith(`${it}/`));
			if (folder === undefined) continue;
			// When a folder is deleted, the files below it are deleted, too.
			if (!isMarkdownFile(uri))
				for (const below of names.index.filesBelow(uri)) this.#changes.set(below, undefined);
			for await (const step of reader.readChange(folder, uri)) {
				this.#changes.set(step.uri, step.entry);
				if (this.#applyOpenFiles(outOfDate)) names.notify();
				yield;
			}
		}
		if (this.#applyChanges()) names.notify();
	}

	/** Adds the files that were read, except open ones, to the index. Returns whether there is a new index. */
	#applyChanges(): boolean {
		const { names, openFiles } = this.#input;
		const changes = new Map(
			[...this.#changes].filter(
				([uri, entry]) => !openFiles.has(uri) && (entry !== undefined || names.index.file(uri) !== undefined),
			),
		);
		this.#changes.clear();
		if (changes.size > 0) names.update(changes);
		return changes.size > 0;
	}

	/** Adds the names of open files to the index. Returns whether there is a new index. */
	#applyOpenFiles({ openFiles: uris }: OutOfDate): boolean {
		if (uris.size === 0) return false;
		const { names, openFiles } = this.#input;
		const stillOpen = [...uris].filter((uri) => openFiles.has(uri));
		const changes = new Map(stillOpen.map((uri) => [uri, openFiles.entryOf(uri)]));
		uris.clear();
		if (changes.size > 0) names.update(changes);
		return changes.size > 0;
	}
}
