import type { DefinitionParams, Location, ServerCapabilities } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { guarded } from '../guard.ts';
import { nameRequest } from './nameRequests.ts';

/** Where a name is defined. Nothing for what is no name of ours: the editor has answers of its own. */
export function registerDefinition(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, names, service } = context;
	connection.onDefinition(
		guarded<DefinitionParams, Location[] | null>(
			connection,
			'Definition',
			null,
			async ({ textDocument, position }) => {
				const request = await nameRequest(context, textDocument.uri, position);
				if (request === undefined) return null;
				const { features } = await service();
				return features
					.definitionsOf(request.file, request.found, names.index)
					.map(({ uri, range }) => ({ uri, range }));
			},
		),
	);
	return { definitionProvider: true };
}
