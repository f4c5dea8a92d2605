import {
	type DocumentHighlight,
	DocumentHighlightKind,
	type DocumentHighlightParams,
	type ServerCapabilities,
} from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { guarded } from '../guard.ts';
import { nameRequest } from './nameRequests.ts';

/** The other places of a name in the same file: where it is defined as a write, where it is used as a read. */
export function registerDocumentHighlight(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, names, service } = context;
	connection.onDocumentHighlight(
		guarded<DocumentHighlightParams, DocumentHighlight[] | null>(
			connection,
			'Highlights',
			null,
			async ({ textDocument, position }) => {
				const request = await nameRequest(context, textDocument.uri, position);
				if (request === undefined) return null;
				const { features } = await service();
				const { file, found } = request;
				return features.occurrencesIn(file, found.kind, found.name, names.index).map((place) => ({
					range: place.range,
					kind: place.role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
				}));
			},
		),
	);
	return { documentHighlightProvider: true };
}
