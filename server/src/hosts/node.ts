import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { createNodeHost } from './nodeHost.ts';
import { packageVersion } from './packageVersion.ts';
import { startReadingThreads } from './readingThreads.ts';

startServer(createConnection(ProposedFeatures.all), {
	createHost: (client) => createNodeHost(client),
	startThreads: startReadingThreads,
	version: packageVersion,
});
