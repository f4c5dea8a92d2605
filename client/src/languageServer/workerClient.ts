import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';

/** A client whose server is a worker. A worker does not end by itself, so it ends with its client. */
export class WorkerClient extends LanguageClient {
	readonly #worker: Worker;

	constructor(worker: Worker, options: LanguageClientOptions) {
		super('archdocs', 'ArchDocs', worker, options);
		this.#worker = worker;
	}

	/** Called by `dispose` and by the library too, when the connection fails. */
	override async stop(timeout?: number): Promise<void> {
		try {
			await super.stop(timeout);
		} finally {
			this.#worker.terminate();
		}
	}
}
