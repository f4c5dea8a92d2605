import { Emitter, type Event } from 'vscode-languageserver';
import type { FileIndexEntry } from '../../language/workspace/fileIndexEntry.ts';
import type { GrowingIndex } from '../../language/workspace/growingIndex.ts';
import { unreadIndex, type WorkspaceIndex } from '../../language/workspace/workspaceIndex.ts';
import type { NamesState } from './namesState.ts';
import type { WorkQueue } from './workQueue.ts';

/** The names of the workspace. No file is read until somebody asks. */
export interface WorkspaceNames {
	/** The names of the files read so far; `complete` once all have been read. */
	readonly index: WorkspaceIndex;
	readonly state: NamesState;
	/** Resolves when the index is up to date, or when the user has stopped the reading. */
	ready(): Promise<void>;
	/** Has the workspace read if nobody has asked for that yet. Does not wait. */
	ensureIndexed(): void;
	/** The index is a new one. Does not fire while the workspace is read for the first time. */
	readonly onDidChange: Event<void>;
}

/** New entries of files; undefined for a file that is gone or has no names. */
export type IndexChanges = ReadonlyMap<string, FileIndexEntry | undefined>;

/** The same, for the updater that reads the files. */
export class NamesStore implements WorkspaceNames {
	readonly #queue: WorkQueue;
	readonly #emptyIndex: () => Promise<GrowingIndex>;
	readonly #changed = new Emitter<void>();
	#index: GrowingIndex | undefined;
	#isWanted = false;
	state: NamesState = 'unread';

	readonly onDidChange = this.#changed.event;

	/** @param emptyIndex is loaded with the language */
	constructor(queue: WorkQueue, emptyIndex: () => Promise<GrowingIndex>) {
		this.#queue = queue;
		this.#emptyIndex = emptyIndex;
	}

	get index(): WorkspaceIndex {
		return this.#index ?? unreadIndex;
	}

	/** Somebody has asked for names. */
	get isWanted(): boolean {
		return this.#isWanted;
	}

	ready(): Promise<void> {
		if (this.#isWanted) return this.#queue.whenUpToDate('index');
		this.#isWanted = true;
		return this.#queue.redo('index');
	}

	ensureIndexed(): void {
		if (this.#isWanted) return;
		this.#isWanted = true;
		this.#queue.redoInBackground('index');
	}

	/** Loads what an index needs. */
	async load(): Promise<void> {
		this.#index ??= await this.#emptyIndex();
	}

	/** Makes a new index. Nobody is told. */
	update(changes: IndexChanges, complete?: boolean): void {
		this.#index = this.#index?.with(changes, complete);
	}

	/** Tells others that the index is a new one. */
	notify(): void {
		this.#changed.fire();
	}
}
