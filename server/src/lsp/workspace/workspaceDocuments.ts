import { Emitter, type Event } from 'vscode-languageserver';
import type { DocumentSummary } from '../../language/api.ts';
import type { Publisher } from '../publisher.ts';
import type { FileDependence } from './fileAnalyses.ts';
import type { WorkProgress } from './workProgress.ts';
import type { WorkQueue } from './workQueue.ts';

/** The documents of the workspace folders, for the list of documents and for workspace findings. */
export interface WorkspaceDocuments {
	/** The documents checked so far. */
	all(): Iterable<DocumentSummary>;
	get(uri: string): DocumentSummary | undefined;
	/** Whether all have been checked once. */
	readonly isComplete: boolean;
	/** Starts to check all documents, unless that was done before, and from then on those that change. Does not wait. */
	ensureListed(): void;
	/**
	 * Publishes the findings of all documents, and from then on of those that change. If the user stops the check, all workspace
	 * findings are cleared. Resolves when all documents are checked.
	 */
	showFindings(progress: WorkProgress): Promise<FindingsShown>;
	/** Clears the published findings, and publishes no more. */
	hideFindings(): Promise<void>;
	/** Whether findings are published. */
	readonly showsFindings: boolean;
	/** Documents with new summaries, and documents that no longer exist. */
	readonly onDidChange: Event<readonly string[]>;
}

export interface FindingsShown {
	readonly isCancelled: boolean;
	readonly documents: number;
	readonly findings: number;
	/** Number of Markdown files that were read. */
	readonly files: number;
}

/** What the store keeps of a document. */
export interface DocumentEntry {
	readonly summary: DocumentSummary;
	/** undefined for a document that was open when it was checked: {@link OpenAnalyses} says when that is out of date. */
	readonly dependence: FileDependence | undefined;
}

/** The documents, as the updater that checks them sees them. */
export class DocumentsStore implements WorkspaceDocuments {
	readonly #queue: WorkQueue;
	readonly #publisher: Publisher;
	readonly #changed = new Emitter<readonly string[]>();
	readonly #entries = new Map<string, DocumentEntry>();
	/** Documents that changed since the last event. */
	readonly #changes = new Set<string>();
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

	/** Whether the list or the findings were requested. */
	get isWanted(): boolean {
		return this.#isListed || this.#showsFindings;
	}

	/** Whether the list was requested and has never been complete. */
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
		this.#changes.add(uri);
	}

	/** Returns whether the store had the document. */
	remove(uri: string): boolean {
		if (!this.#entries.delete(uri)) return false;
		this.#changes.add(uri);
		return true;
	}

	/** @param files the number of Markdown files that were read */
	complete(files: number): void {
		this.#files = files;
		this.#isComplete = true;
	}

	get hasChanges(): boolean {
		return this.#changes.size > 0;
	}

	/** Fires {@link onDidChange} with the documents that changed since the last event. */
	notify(): void {
		const changes = [...this.#changes];
		this.#changes.clear();
		this.#changed.fire(changes);
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
