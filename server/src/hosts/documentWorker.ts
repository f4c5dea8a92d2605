import { type MessagePort, parentPort } from 'node:worker_threads';
import { createDocumentReader, type DocumentToRead } from '../files/documentReader.ts';
import type { DocumentRead } from '../files/workerPool.ts';
import type { LanguageService } from '../language/languageService.ts';
import type { WorkerRequest, WorkerResponse } from './documentWorkers.ts';
import { createNodeHost } from './nodeHost.ts';

/** Reads the documents that the other side of a port requests, one after the other. */
function serve(port: MessagePort): void {
	let service: Promise<LanguageService> | undefined;
	let reasons: string[] = [];
	let work = Promise.resolve();

	const reader = createDocumentReader({
		host: createNodeHost(),
		service: () => {
			service ??= import('../language/languageService.ts').then((it) => it.createLanguageService());
			return service;
		},
		log: (_uri, reason) => reasons.push(reason),
	});

	async function read(document: DocumentToRead): Promise<DocumentRead> {
		reasons = [];
		const entry = await reader.index(document);
		return { uri: document.uri, entry, reasons };
	}

	async function answer({ id, documents }: WorkerRequest): Promise<void> {
		const answers: DocumentRead[] = [];
		for (const document of documents) answers.push(await read(document));
		port.postMessage({ id, documents: answers } satisfies WorkerResponse);
	}

	port.on('message', (request: WorkerRequest) => {
		work = work.then(() => answer(request));
	});
}

if (parentPort) serve(parentPort);
