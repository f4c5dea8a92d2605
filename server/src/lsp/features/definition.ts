import type { DefinitionLink, DefinitionParams, Location, ServerCapabilities } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { guarded } from '../guard.ts';
import { nameRequest } from './nameRequests.ts';

/** Where a name is defined. Nothing for what is no name of ours: the editor has answers of its own. */
export function registerDefinition(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, client, names, service } = context;
	connection.onDefinition(
		guarded<DefinitionParams, Location[] | DefinitionLink[] | null>(
			connection,
			'Definition',
			null,
			async ({ textDocument, position }) => {
				const request = await nameRequest(context, textDocument.uri, position);
				if (request === undefined) return null;
				const { features } = await service();
				const { file, found } = request;
				const definitions = features.definitionsOf(file, found, names.index);
				if (!client.definitionLinks) return definitions.map(({ uri, range }) => ({ uri, range }));
				return definitions.map(({ uri, range }) => ({
					originSelectionRange: found.place.range,
					targetUri: uri,
					targetRange: range,
					targetSelectionRange: range,
				}));
			},
		),
	);
	return { definitionProvider: true };
}
