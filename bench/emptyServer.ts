// A language server that does nothing: what any server built on vscode-languageserver takes at least.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

const connection = createConnection(ProposedFeatures.all);

connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
connection.listen();
