import { Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { createExtension } from './extension.ts';

/** The entry point of VS Code for the Web. The server runs in a worker. */
export const { activate, deactivate } = createExtension((context, options) => {
	const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
	return new WorkerClient(new Worker(script.toString(true)), options);
});

/** A client that ends its worker when it stops. A worker does not end by itself. */
class WorkerClient extends LanguageClient {
	readonly #worker: Worker;

	constructor(worker: Worker, options: LanguageClientOptions) {
		super('archdocs', 'ArchDocs', worker, options);
		this.#worker = worker;
	}

	/** `dispose` calls this, and so does the library when the connection fails. */
	override async stop(timeout?: number): Promise<void> {
		try {
			await super.stop(timeout);
		} finally {
			this.#worker.terminate();
		}
	}
}
