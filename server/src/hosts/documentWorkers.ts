import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { DocumentToRead } from '../files/documentReader.ts';
import type { DocumentRead, DocumentWorker } from '../files/workerPool.ts';

/** A request to a worker. */
export interface WorkerRequest {
	readonly id: number;
	readonly documents: readonly DocumentToRead[];
}

/** The response to the request with the same id. */
export interface WorkerResponse {
	readonly id: number;
	readonly documents: readonly DocumentRead[];
}

/** More workers would take memory from the editor and wait for the disk. */
const mostWorkers = 4;

/**
 * Memory limits in MB. A worker needs little besides the current document, and with more memory it only collects
 * garbage later.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 40 };

/**
 * Sets how fast V8 grows the young generation of this thread: 1 for not at all, 2 for the default of V8. The results
 * of workers survive collections, and V8 would keep the memory that it grew by.
 */
function growYoungGeneration(factor: 1 | 2): void {
	setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

/** Starts a worker thread for each core, at most four. */
export function startDocumentWorkers(): readonly DocumentWorker[] {
	growYoungGeneration(1);
	return Array.from({ length: Math.min(mostWorkers, availableParallelism()) }, startWorker);
}

interface PendingRequest {
	resolve(documents: readonly DocumentRead[]): void;
	reject(reason: Error): void;
}

function startWorker(): DocumentWorker {
	const worker = new Worker(join(__dirname, 'documentWorker.js'), { resourceLimits });
	const pending = new Map<number, PendingRequest>();
	let id = 0;
	let failure: Error | undefined;
	const fail = (error: Error) => {
		failure = error;
		for (const { reject } of pending.values()) reject(error);
		pending.clear();
	};
	worker.unref();
	worker.on('message', ({ id, documents }: WorkerResponse) => {
		pending.get(id)?.resolve(documents);
		pending.delete(id);
	});
	worker.on('error', fail);
	worker.on('exit', () => fail(new Error('The worker has ended.')));
	return {
		read(documents) {
			if (failure) return Promise.reject(failure);
			id++;
			worker.postMessage({ id, documents } satisfies WorkerRequest);
			return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
		},
		terminate() {
			growYoungGeneration(2);
			void worker.terminate();
		},
	};
}
