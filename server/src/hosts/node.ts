import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { startDocumentWorkers } from './documentWorkers.ts';
import { createNodeHost } from './nodeHost.ts';
import { packageVersion } from './packageVersion.ts';

startServer(createConnection(ProposedFeatures.all), {
	createHost: (client) => createNodeHost(client),
	startWorkers: startDocumentWorkers,
	version: packageVersion,
});
