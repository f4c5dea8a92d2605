import { Emitter, type Event } from 'vscode-languageserver';
import type { DocumentSummary } from '../documentSummary.ts';
import type { FileDependence } from '../fileAnalyses.ts';
import type { Publisher } from '../publisher.ts';
import type { WorkProgress } from './workProgress.ts';
import type { WorkQueue } from './workQueue.ts';

/** The documents of the workspace folders, for the list of documents and for workspace findings. */
export interface WorkspaceDocuments {
	/** The documents checked so far. */
	all(): Iterable<DocumentSummary>;
	get(uri: string): DocumentSummary | undefined;
	/** Whether all have been checked once. */
	readonly isComplete: boolean;
	/** Checks all documents if nobody has asked for that yet, and from then on those that change. Does not wait. */
	ensureListed(): void;
	/**
	 * Publishes the findings of all documents, and from then on of those that change. A check that the user stops takes
	 * everything back. Resolves when all have been checked.
	 */
	showFindings(progress: WorkProgress): Promise<FindingsShown>;
	/** Takes back what was published, and publishes nothing more. */
	hideFindings(): Promise<void>;
	/** Whether findings are published. */
	readonly showsFindings: boolean;
	/** These documents may have new summaries, or are gone. */
	readonly onDidChange: Event<readonly string[]>;
}

export interface FindingsShown {
	readonly isCancelled: boolean;
	readonly documents: number;
	readonly findings: number;
	/** Markdown files that were looked at. */
	readonly files: number;
}

/** What is kept of a document. */
export interface DocumentEntry {
	readonly summary: DocumentSummary;
	/** undefined for a document that was open when it was checked: its check knows when it is out of date. */
	readonly dependence: FileDependence | undefined;
}

/** The same, for the updater that checks the documents. */
export class DocumentsStore implements WorkspaceDocuments {
	readonly #queue: WorkQueue;
	readonly #publisher: Publisher;
	readonly #changed = new Emitter<readonly string[]>();
	readonly #entries = new Map<string, DocumentEntry>();
	/** Documents with a new entry of which nobody has been told. */
	readonly #news = new Set<string>();
	#isListed = false;
	#showsFindings = false;
	#isComplete = false;
	#files = 0;
	#progress: WorkProgress | undefined;

	readonly onDidChange = this.#changed.event;

	constructor(queue: WorkQueue, publisher: Publisher) {
		this.#queue = queue;
		this.#publisher = publisher;
	}

	*all(): Generator<DocumentSummary> {
		for (const { summary } of this.#entries.values()) yield summary;
	}

	get(uri: string): DocumentSummary | undefined {
		return this.#entries.get(uri)?.summary;
	}

	get isComplete(): boolean {
		return this.#isComplete;
	}

	get showsFindings(): boolean {
		return this.#showsFindings;
	}

	/** Whether somebody has asked for the list or the findings. */
	get isWanted(): boolean {
		return this.#isListed || this.#showsFindings;
	}

	/** Whether the list was asked for and has never been complete. */
	get lacksDocuments(): boolean {
		return this.#isListed && !this.#isComplete;
	}

	ensureListed(): void {
		if (this.#isListed) return;
		this.#isListed = true;
		if (!this.#isComplete) this.#queue.redoInBackground('documents');
	}

	async showFindings(progress: WorkProgress): Promise<FindingsShown> {
		this.#showsFindings = true;
		this.endProgress();
		this.#progress = progress;
		await this.#queue.redo('documents');
		const counts = [...this.all()].map(({ findings }) => findings);
		return {
			isCancelled: !this.#showsFindings,
			documents: counts.length,
			findings: counts.reduce((sum, count) => sum + count, 0),
			files: this.#files,
		};
	}

	async hideFindings(): Promise<void> {
		this.#showsFindings = false;
		if (!this.isWanted) {
			this.#entries.clear();
			this.#isComplete = false;
		}
		await this.#publisher.clearWorkspace();
		this.notify();
	}

	entries(): ReadonlyMap<string, DocumentEntry> {
		return this.#entries;
	}

	put(uri: string, entry: DocumentEntry): void {
		this.#entries.set(uri, entry);
		this.#news.add(uri);
	}

	/** Returns whether there was such a document. */
	remove(uri: string): boolean {
		if (!this.#entries.delete(uri)) return false;
		this.#news.add(uri);
		return true;
	}

	/** @param files Markdown files that were looked at */
	complete(files: number): void {
		this.#files = files;
		this.#isComplete = true;
	}

	get hasNews(): boolean {
		return this.#news.size > 0;
	}

	/** Tells others which documents have new entries. */
	notify(): void {
		const news = [...this.#news];
		this.#news.clear();
		this.#changed.fire(news);
	}

	/** Whether the user has stopped the check. */
	get isCancelled(): boolean {
		return this.#progress?.isCancelled === true;
	}

	report(checked: number, files: number): void {
		this.#progress?.report(() => `${checked} of ${files} files`, (checked * 100) / files);
	}

	endProgress(): void {
		this.#progress?.done();
		this.#progress = undefined;
	}
}
