import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { DocumentToRead } from '../files/documentReader.ts';
import type { DocumentRead, ReadingThread } from '../files/readingCrew.ts';

/** What a thread is asked, and what it answers. */
export interface ReadingRequest {
	readonly id: number;
	readonly documents: readonly DocumentToRead[];
}

export interface ReadingAnswer {
	readonly id: number;
	readonly documents: readonly DocumentRead[];
}

/** More would take memory from the editor, and wait for the disk. */
const mostThreads = 4;

/** In MB. A thread needs little beside the document at hand, and leaves the more garbage behind the more it may. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 40 };

/**
 * How far the young generation of this thread grows when much of it survives (V8). What the threads send does survive,
 * and the memory that it grew by would be kept; 1 is not at all, 2 is V8's own.
 */
function growYoungGeneration(factor: 1 | 2): void {
	setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

export function startReadingThreads(): readonly ReadingThread[] {
	growYoungGeneration(1);
	return Array.from({ length: Math.min(mostThreads, availableParallelism()) }, startThread);
}

interface Waiting {
	resolve(documents: readonly DocumentRead[]): void;
	reject(reason: Error): void;
}

function startThread(): ReadingThread {
	const worker = new Worker(join(__dirname, 'readingThread.js'), { resourceLimits });
	const waiting = new Map<number, Waiting>();
	let id = 0;
	let failure: Error | undefined;
	const fail = (error: Error) => {
		failure = error;
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	worker.unref();
	worker.on('message', ({ id, documents }: ReadingAnswer) => {
		waiting.get(id)?.resolve(documents);
		waiting.delete(id);
	});
	worker.on('error', fail);
	worker.on('exit', () => fail(new Error('The thread has ended.')));
	return {
		read(documents) {
			if (failure) return Promise.reject(failure);
			id++;
			worker.postMessage({ id, documents } satisfies ReadingRequest);
			return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
		},
		end() {
			growYoungGeneration(2);
			void worker.terminate();
		},
	};
}
