import type { FileIndexEntry } from '../language/workspace/fileIndexEntry.ts';
import type { DocumentReader, DocumentReaderInput, DocumentToRead } from './documentReader.ts';

/** A thread of its own that reads documents. */
export interface ReadingThread {
	/** Answers in the order of the documents; rejects when the thread is no more. */
	read(documents: readonly DocumentToRead[]): Promise<readonly DocumentRead[]>;
	/** Stops it, whatever it is doing. */
	end(): void;
}

export interface DocumentRead {
	readonly uri: string;
	/** undefined for what is no document. */
	readonly names: FileIndexEntry | undefined;
	/** Why it could not be read. */
	readonly reasons: readonly string[];
}

export interface ReadingCrewInput {
	/** Starts threads that read what is on a disk; without it, all is read in this thread. */
	readonly startThreads: (() => readonly ReadingThread[]) | undefined;
	/** Reads in this thread. */
	readonly reader: DocumentReader;
	readonly log: DocumentReaderInput['log'];
}

/** Documents that are read in this thread first: to start others takes as long. */
const few = 100;

/** Documents that are sent to a thread together. */
const batchSize = 50;

/** Batches that a thread has at hand, so that it never waits. */
const ahead = 2;

/** Reads documents: a few in this thread, many in several others, in no order. */
export class ReadingCrew {
	readonly #input: ReadingCrewInput;
	readonly #running = new Map<Promise<void>, ReadingThread>();
	#threads: readonly ReadingThread[] = [];
	#count = 0;
	#batch: DocumentToRead[] = [];
	#read: DocumentRead[] = [];

	constructor(input: ReadingCrewInput) {
		this.#input = input;
	}

	/** Has a document read, and gives what has been read meanwhile. Waits while all threads have enough to do. */
	async add(document: DocumentToRead): Promise<readonly DocumentRead[]> {
		if (++this.#count <= few || !document.uri.startsWith('file:') || !this.#hasThreads()) {
			await this.#readHere([document]);
			return this.#taken();
		}
		// What is sent together shares its templates: they are copied once.
		if (this.#batch.length > 0 && this.#batch[0]?.templates !== document.templates) this.#send();
		this.#batch.push(document);
		if (this.#batch.length >= batchSize) this.#send();
		if (this.#running.size >= this.#threads.length * ahead) await Promise.race(this.#running.keys());
		return this.#taken();
	}

	/** Waits for all the rest. */
	async finish(): Promise<readonly DocumentRead[]> {
		if (this.#batch.length > 0) this.#send();
		await Promise.all(this.#running.keys());
		return this.#taken();
	}

	end(): void {
		for (const thread of this.#threads) thread.end();
	}

	#hasThreads(): boolean {
		if (this.#threads.length === 0) this.#threads = this.#input.startThreads?.() ?? [];
		return this.#threads.length > 0;
	}

	#taken(): readonly DocumentRead[] {
		const read = this.#read;
		this.#read = [];
		return read;
	}

	#send(): void {
		const batch = this.#batch;
		this.#batch = [];
		const thread = this.#leastBusy();
		const reading = this.#readBatch(thread, batch).finally(() => this.#running.delete(reading));
		this.#running.set(reading, thread);
	}

	#leastBusy(): ReadingThread {
		const busy = [...this.#running.values()];
		const load = (thread: ReadingThread) => busy.filter((it) => it === thread).length;
		return this.#threads.reduce((best, thread) => (load(thread) < load(best) ? thread : best));
	}

	/** What a thread does not read is read here: it may not start, or run out of memory. */
	async #readBatch(thread: ReadingThread, batch: readonly DocumentToRead[]): Promise<void> {
		const read = await thread.read(batch).catch(() => undefined);
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
