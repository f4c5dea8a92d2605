import {
	BrowserMessageReader,
	BrowserMessageWriter,
	createConnection,
	ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.ts';
import { packageVersion } from './packageVersion.ts';

/** The worker scope. The project is compiled without DOM types and needs only this one. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] &
	ConstructorParameters<typeof BrowserMessageWriter>[0];

startServer(
	createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)),
	{ createHost: (client) => client, version: packageVersion },
);
