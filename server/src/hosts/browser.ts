import {
	BrowserMessageReader,
	BrowserMessageWriter,
	createConnection,
	ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.ts';
import { packageVersion } from './packageVersion.ts';

/** The worker this runs in; the project knows no DOM, and needs no more of it. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] &
	ConstructorParameters<typeof BrowserMessageWriter>[0];

startServer(
	createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)),
	{ createHost: (client) => client, version: packageVersion },
);
