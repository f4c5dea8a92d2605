import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { createExtension } from './extension.ts';

/** The entry point of desktop and remote extension hosts. The server runs in a child process. */
export const { activate, deactivate } = createExtension((context, options) => {
	const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
	return new LanguageClient('archdocs', 'ArchDocs', { module, transport: TransportKind.ipc }, options);
});
