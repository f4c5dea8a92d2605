import { createTimeSlice } from '../../timeSlice.ts';
import { normalizedUri } from '../uris.ts';
import { invalidations, type Scope, type WorkspaceEvent, type WorkspacePart } from './invalidations.ts';

/** The pieces of a part that are out of date. URIs are normalized. */
export interface OutOfDate {
	all: boolean;
	nameDependents: boolean;
	pathDependents: boolean;
	readonly files: Set<string>;
	readonly openFiles: Set<string>;
}

/** Brings one part of the workspace up to date. */
export interface Updater {
	/** Names the work in the log. */
	readonly title: string;
	/** Milliseconds to gather events, because a checkout changes a thousand files at once. 0 starts the work at once. */
	delayOf(scope: Scope): number;
	/** False until a request needs the part. Until then nothing is noted, and no file is read. */
	wants(scope: Scope): boolean;
	/** Updates what is out of date, most urgent first, and removes it from `outOfDate`. One step is about one file. */
	update(outOfDate: OutOfDate): AsyncGenerator<void>;
	/** Publishes the results so far. Called after each slice. */
	commit(): void;
}

/** Runs work that no request waits for. A failure is logged under the title. */
export type InBackground = (title: string, work: () => Promise<void>) => void;

/**
 * Runs the work on the workspace in the background. For each part, the queue notes what events make out of date, gathers it,
 * and runs the updater in slices. A part runs one update at a time. A request that needs a single file reads it directly, past
 * the queue.
 */
export class WorkQueue {
	readonly #inBackground: InBackground;
	readonly #lanes = new Map<WorkspacePart, Lane>();

	constructor(inBackground: InBackground) {
		this.#inBackground = inBackground;
	}

	/** Sets the updater of a part. */
	assign(part: WorkspacePart, updater: Updater): void {
		this.#lanes.set(part, new Lane(updater));
	}

	/** Notes what an event makes out of date. Parts that no request has needed yet are left alone. */
	invalidate(event: WorkspaceEvent, uris: Iterable<string> = []): void {
		for (const [part, scope] of invalidations[event]) {
			const lane = this.#lanes.get(part);
			if (lane?.note(scope, uris)) lane.gather(scope, () => this.#runInBackground(lane));
		}
	}

	/** Redoes a part from the beginning, at once. Resolves when the part is up to date. */
	async redo(part: WorkspacePart): Promise<void> {
		const lane = this.#lanes.get(part);
		lane?.noteAll();
		await lane?.run();
	}

	/** Like {@link redo}, for callers that do not wait. */
	redoInBackground(part: WorkspacePart): void {
		const lane = this.#lanes.get(part);
		lane?.noteAll();
		if (lane) this.#runInBackground(lane);
	}

	/** Resolves when a part is up to date. Does not wait for more events to be gathered. */
	async whenUpToDate(part: WorkspacePart): Promise<void> {
		await this.#lanes.get(part)?.run();
	}

	/** An update that runs already picks up what was noted, and its failure is handled where it was started. */
	#runInBackground(lane: Lane): void {
		if (!lane.isRunning) this.#inBackground(lane.title, () => lane.run());
	}
}

/** The work on one part. */
class Lane {
	readonly #updater: Updater;
	readonly #outOfDate: OutOfDate = {
		all: false,
		nameDependents: false,
		pathDependents: false,
		files: new Set(),
		openFiles: new Set(),
	};
	#gathering: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | undefined;

	constructor(updater: Updater) {
		this.#updater = updater;
	}

	get title(): string {
		return this.#updater.title;
	}

	get isRunning(): boolean {
		return this.#running !== undefined;
	}

	/** Returns whether the updater wants it. */
	note(scope: Scope, uris: Iterable<string>): boolean {
		if (!this.#updater.wants(scope)) return false;
		if (scope === 'files' || scope === 'openFiles')
			for (const uri of uris) this.#outOfDate[scope].add(normalizedUri(uri));
		else this.#outOfDate[scope] = true;
		return true;
	}

	noteAll(): void {
		this.#outOfDate.all = true;
	}

	/** Calls `run` once events have been gathered. */
	gather(scope: Scope, run: () => void): void {
		const delay = this.#updater.delayOf(scope);
		const runGathered = () => {
			this.#gathering = undefined;
			run();
		};
		if (delay === 0) run();
		else this.#gathering ??= setTimeout(runGathered, delay);
	}

	/** Resolves when nothing is out of date. */
	run(): Promise<void> {
		if (this.#running === undefined && this.#hasWork()) this.#running = this.#drain();
		return this.#running ?? Promise.resolve();
	}

	async #drain(): Promise<void> {
		const slice = createTimeSlice();
		try {
			// Checked again after the updater has ended, because events may have come in at that moment.
			while (this.#hasWork()) {
				for await (const _step of this.#updater.update(this.#outOfDate)) {
					if (!slice.isOver()) continue;
					this.#updater.commit();
					await slice.yieldToOthers();
				}
			}
		} finally {
			this.#running = undefined;
		}
	}

	#hasWork(): boolean {
		const { all, nameDependents, pathDependents, files, openFiles } = this.#outOfDate;
		const isOutOfDate = all || nameDependents || pathDependents || files.size > 0 || openFiles.size > 0;
		return isOutOfDate && this.#updater.wants('files');
	}
}
