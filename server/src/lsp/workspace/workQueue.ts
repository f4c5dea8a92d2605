import { URI } from 'vscode-uri';
import { createPause } from '../../pause.ts';
import { invalidations, type Scope, type WorkspaceEvent, type WorkspacePart } from './invalidations.ts';

/** What is out of date in a part. URIs are normalized. */
export interface OutOfDate {
	all: boolean;
	nameDependents: boolean;
	pathDependents: boolean;
	readonly files: Set<string>;
	readonly openFiles: Set<string>;
}

/** Brings one part of what is known of the workspace up to date. */
export interface Updater {
	/** What it does, for the log. */
	readonly title: string;
	/** Milliseconds in which events are gathered: a checkout changes a thousand files at once. 0 to begin at once. */
	delayOf(scope: Scope): number;
	/** False until somebody asks for what the work brings up to date. Then nothing is noted, and no file is read. */
	wants(scope: Scope): boolean;
	/** Does what is out of date, most urgent first, and takes it off, until nothing is left. One step is about one file. */
	update(outOfDate: OutOfDate): AsyncGenerator<void>;
	/** Makes the results so far known to others. Called after each slice. */
	commit(): void;
}

/** Runs work that nobody waits for, and logs its failure under a title. */
export type InBackground = (title: string, work: () => Promise<void>) => void;

/**
 * The work on the workspace that runs in the background. The queue notes for each part what events make out of date,
 * gathers it, and has it done in slices; a part does one thing at a time. A single file that a request waits for is read
 * past the queue, at once.
 */
export class WorkQueue {
	readonly #inBackground: InBackground;
	readonly #lanes = new Map<WorkspacePart, Lane>();

	constructor(inBackground: InBackground) {
		this.#inBackground = inBackground;
	}

	/** Sets who does the work of a part. */
	assign(part: WorkspacePart, updater: Updater): void {
		this.#lanes.set(part, new Lane(updater));
	}

	/** Notes what an event makes out of date in the parts that somebody has asked for. */
	invalidate(event: WorkspaceEvent, uris: Iterable<string> = []): void {
		for (const [part, scope] of invalidations[event]) {
			const lane = this.#lanes.get(part);
			if (lane?.note(scope, uris)) lane.gather(scope, () => this.#runInBackground(lane));
		}
	}

	/** Redoes a part from the beginning, at once. Resolves when nothing of it is out of date. */
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

	/** Resolves when nothing of a part is out of date. Does not wait for further events to be gathered. */
	async whenUpToDate(part: WorkspacePart): Promise<void> {
		await this.#lanes.get(part)?.run();
	}

	/** What runs already sees what was noted, and has somebody who hears of its failure. */
	#runInBackground(lane: Lane): void {
		if (!lane.isRunning) this.#inBackground(lane.title, () => lane.run());
	}
}

/** What is to be done for one part. */
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

	/** Returns whether somebody has asked for it. */
	note(scope: Scope, uris: Iterable<string>): boolean {
		if (!this.#updater.wants(scope)) return false;
		if (scope === 'files' || scope === 'openFiles')
			for (const uri of uris) this.#outOfDate[scope].add(URI.parse(uri).toString());
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
		const pause = createPause();
		try {
			// Asked again after the updater has ended: events may have come in that very moment.
			while (this.#hasWork()) {
				for await (const _step of this.#updater.update(this.#outOfDate)) {
					if (!pause.isDue()) continue;
					this.#updater.commit();
					await pause.take();
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
