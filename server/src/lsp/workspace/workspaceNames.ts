import { Emitter, type Event } from 'vscode-languageserver';
import type { FileIndexEntry, GrowingIndex, WorkspaceIndex } from '../../language/api.ts';
import { unreadIndex } from '../../language/workspace/workspaceIndex.ts';
import type { NamesState } from './namesState.ts';
import type { WorkQueue } from './workQueue.ts';

/** The names in the files of the workspace. No file is read before the first request for names. */
export interface WorkspaceNames {
	/** The names of the files read so far; `complete` once all have been read. */
	readonly index: WorkspaceIndex;
	readonly state: NamesState;
	/** Resolves when the index is up to date, or when the user stops the reading. */
	ready(): Promise<void>;
	/** Starts to read the workspace if no request has done so yet. Does not wait. */
	ensureIndexed(): void;
	/** The owners that documents name, the most frequent first. While the workspace is read, those found within 300 ms. */
	owners(): Promise<readonly string[]>;
	/** There is a new index. Does not fire while the workspace is read for the first time. */
	readonly onDidChange: Event<void>;
}

/** New entries of files; undefined for a file that is gone or has no names. */
export type IndexChanges = ReadonlyMap<string, FileIndexEntry | undefined>;

/** Milliseconds that a request for owners waits for the workspace to be read. */
const ownersDelay = 300;

/** The names, as the updater that reads the files sees them. */
export class NamesStore implements WorkspaceNames {
	readonly #queue: WorkQueue;
	readonly #emptyIndex: () => Promise<GrowingIndex>;
	readonly #changed = new Emitter<void>();
	#index: GrowingIndex | undefined;
	#isWanted = false;
	state: NamesState = 'unread';

	readonly onDidChange = this.#changed.event;

	constructor(queue: WorkQueue, emptyIndex: () => Promise<GrowingIndex>) {
		this.#queue = queue;
		this.#emptyIndex = emptyIndex;
	}

	get index(): WorkspaceIndex {
		return this.#index ?? unreadIndex;
	}

	/** Whether a request has needed names. */
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

	async owners(): Promise<readonly string[]> {
		const due = new Promise((resolve) => setTimeout(resolve, ownersDelay));
		await Promise.race([this.ready().catch(() => undefined), due]);
		return this.index.owners();
	}

	/** Creates the first index, which loads the language. */
	async load(): Promise<void> {
		this.#index ??= await this.#emptyIndex();
	}

	/** Replaces the index, without an event. */
	update(changes: IndexChanges, complete?: boolean): void {
		this.#index = this.#index?.with(changes, complete);
	}

	/** Fires {@link onDidChange}. */
	notify(): void {
		this.#changed.fire();
	}
}
