// A language server that does nothing: the least time that a server built on vscode-languageserver takes.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

const connection = createConnection(ProposedFeatures.all);

connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
connection.listen();
