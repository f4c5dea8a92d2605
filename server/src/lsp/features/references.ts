import type { Location, ReferenceParams, ServerCapabilities } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { guarded, throwIfCancelled, unlessCancelled } from '../guard.ts';
import { nameRequest } from './nameRequests.ts';

/** Every place of a name, in all files for a secret. Waits until the workspace has been read. */
export function registerReferences(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, names, occurrences, service } = context;
	connection.onReferences(
		guarded<ReferenceParams, Location[] | null>(
			connection,
			'References',
			null,
			async ({ textDocument, position, context: { includeDeclaration } }, token) => {
				const request = await nameRequest(context, textDocument.uri, position);
				if (request === undefined) return null;
				await unlessCancelled(token, names.ready());
				const { features } = await service();
				const { file, found } = request;
				const { index } = names;
				const uris = features.filesWith(file, found, index, occurrences.openUris());
				const all = await features.occurrencesInFiles(uris, found, index, async (uri) => {
					throwIfCancelled(token);
					return (await occurrences.find(uri, found.name, true))?.file;
				});
				return all.flatMap(({ file: { uri }, places }) =>
					places
						.filter((place) => includeDeclaration || place.role !== 'definition')
						.map(({ range }) => ({ uri, range })),
				);
			},
		),
	);
	return { referencesProvider: true };
}
