import type { FileIndexEntry } from '../language/workspace/fileIndexEntry.ts';
import type { DocumentReader, DocumentReaderInput, DocumentToRead } from './documentReader.ts';

/** A thread that reads documents. */
export interface DocumentWorker {
	/** Resolves to results in the order of the documents. Rejects if the thread has ended. */
	read(documents: readonly DocumentToRead[]): Promise<readonly DocumentRead[]>;
	/** Ends the thread at once. */
	terminate(): void;
}

/** The result for one document. */
export interface DocumentRead {
	readonly uri: string;
	/** Undefined for a file that is no document. */
	readonly entry: FileIndexEntry | undefined;
	/** The reasons why it could not be read, as clauses. */
	readonly reasons: readonly string[];
}

export interface WorkerPoolInput {
	/** Starts workers that read files on a disk. Without it, this thread reads all documents. */
	readonly startWorkers: (() => readonly DocumentWorker[]) | undefined;
	/** Reads in this thread. */
	readonly reader: DocumentReader;
	readonly log: DocumentReaderInput['log'];
}

/** Documents that this thread reads before workers start. Starting them takes as long. */
const readBeforeStart = 100;

/** Documents in one message to a worker. */
const batchSize = 50;

/** Batches that are sent to a worker ahead, so that it never waits. */
const batchesPerWorker = 2;

/** Reads the names of documents in no order: of a few in this thread, of many in workers. */
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

	/** Queues a document, and returns what has been read since the last call. Waits while all workers are busy. */
	async add(document: DocumentToRead): Promise<readonly DocumentRead[]> {
		if (++this.#count <= readBeforeStart || !document.uri.startsWith('file:') || !this.#hasWorkers()) {
			await this.#readHere([document]);
			return this.#takeRead();
		}
		// The documents of a batch share their templates, which a message copies once.
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

	/** If a worker fails to start or runs out of memory, this thread reads its batch. */
	async #readBatch(worker: DocumentWorker, batch: readonly DocumentToRead[]): Promise<void> {
		const read = await worker.read(batch).catch(() => undefined);
		if (read === undefined) return this.#readHere(batch);
		for (const { uri, reasons } of read) for (const reason of reasons) this.#input.log(uri, reason);
		this.#read.push(...read);
	}

	async #readHere(batch: readonly DocumentToRead[]): Promise<void> {
		for (const document of batch) {
			const entry = await this.#input.reader.index(document);
			this.#read.push({ uri: document.uri, entry, reasons: [] });
		}
	}
}
