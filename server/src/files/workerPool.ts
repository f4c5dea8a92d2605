import type { FileIndexEntry } from '../language/workspace/fileIndexEntry.ts';
import type { DocumentReader, DocumentReaderInput, DocumentToRead } from './documentReader.ts';

/** A thread that reads documents. */
export interface DocumentWorker {
	/** Answers in the order of the documents; rejects when the thread has ended. */
	read(documents: readonly DocumentToRead[]): Promise<readonly DocumentRead[]>;
	/** Ends the thread, whatever it is doing. */
	terminate(): void;
}

export interface DocumentRead {
	readonly uri: string;
	/** undefined for a file that is no document. */
	readonly names: FileIndexEntry | undefined;
	/** Why it could not be read. */
	readonly reasons: readonly string[];
}

export interface WorkerPoolInput {
	/** Starts workers that read files on a disk; without it, this thread reads all documents. */
	readonly startWorkers: (() => readonly DocumentWorker[]) | undefined;
	/** Reads in this thread. */
	readonly reader: DocumentReader;
	readonly log: DocumentReaderInput['log'];
}

/** As many documents are read in this thread before workers start: a start takes as long. */
const readBeforeStart = 100;

/** Documents that are sent to a worker together. */
const batchSize = 50;

/** Batches that a worker has at hand, so that it never waits. */
const batchesPerWorker = 2;

/** Reads documents: a few in this thread, many in workers, in no order. */
export class WorkerPool {
	readonly #input: WorkerPoolInput;
	readonly #running = new Map<Promise<void>, DocumentWorker>();
	#workers: readonly DocumentWorker[] = [];
	#count = 0;
	#batch: DocumentToRead[] = [];
	#read: DocumentRead[] = [];

	constructor(input: WorkerPoolInput) {
		this.#input = input;
	}

	/** Queues a document, and returns what has been read meanwhile. Waits while every worker has enough to do. */
	async add(document: DocumentToRead): Promise<readonly DocumentRead[]> {
		if (++this.#count <= readBeforeStart || !document.uri.startsWith('file:') || !this.#hasWorkers()) {
			await this.#readHere([document]);
			return this.#takeRead();
		}
		// The documents of a batch share their templates, which are copied once.
		if (this.#batch.length > 0 && this.#batch[0]?.templates !== document.templates) this.#send();
		this.#batch.push(document);
		if (this.#batch.length >= batchSize) this.#send();
		if (this.#running.size >= this.#workers.length * batchesPerWorker)
			await Promise.race(this.#running.keys());
		return this.#takeRead();
	}

	/** Waits until all documents are read, and returns the rest. */
	async finish(): Promise<readonly DocumentRead[]> {
		if (this.#batch.length > 0) this.#send();
		await Promise.all(this.#running.keys());
		return this.#takeRead();
	}

	terminate(): void {
		for (const worker of this.#workers) worker.terminate();
	}

	#hasWorkers(): boolean {
		if (this.#workers.length === 0) this.#workers = this.#input.startWorkers?.() ?? [];
		return this.#workers.length > 0;
	}

	#takeRead(): readonly DocumentRead[] {
		const read = this.#read;
		this.#read = [];
		return read;
	}

	#send(): void {
		const batch = this.#batch;
		this.#batch = [];
		const worker = this.#leastBusy();
		const reading = this.#readBatch(worker, batch).finally(() => this.#running.delete(reading));
		this.#running.set(reading, worker);
	}

	#leastBusy(): DocumentWorker {
		const busy = [...this.#running.values()];
		const load = (worker: DocumentWorker) => busy.filter((it) => it === worker).length;
		return this.#workers.reduce((best, worker) => (load(worker) < load(best) ? worker : best));
	}

	/** A worker may fail to start, or run out of memory: this thread reads its batch then. */
	async #readBatch(worker: DocumentWorker, batch: readonly DocumentToRead[]): Promise<void> {
		const read = await worker.read(batch).catch(() => undefined);
		if (read === undefined) return this.#readHere(batch);
		for (const { uri, reasons } of read) for (const reason of reasons) this.#input.log(uri, reason);
		this.#read.push(...read);
	}

	async #readHere(batch: readonly DocumentToRead[]): Promise<void> {
		for (const document of batch) {
			const names = await this.#input.reader.names(document);
			this.#read.push({ uri: document.uri, names, reasons: [] });
		}
	}
}
