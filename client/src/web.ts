import { Uri } from 'vscode';
import { createExtension } from './extension.ts';
import { WorkerClient } from './languageServer/workerClient.ts';

/** The web: the server is a worker. */
export const { activate, deactivate } = createExtension((context, options) => {
	const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
	return new WorkerClient(new Worker(script.toString(true)), options);
});
