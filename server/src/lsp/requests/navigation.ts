import {
	DefinitionRequest,
	DocumentHighlightKind,
	DocumentHighlightRequest,
	type DocumentLink,
	DocumentLinkRequest,
	ReferencesRequest,
	type ServerCapabilities,
} from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { throwIfCancelled, unlessCancelled } from '../guard.ts';
import { onTemplatedRequest } from './documentRequest.ts';
import { onNameRequest } from './nameRequest.ts';

/** Links that a document gets at most, because each path is looked up on disk. */
const mostLinks = 500;

/** Where a name is defined and used, and the files that code locations lead to. */
export function registerNavigation(context: ServerContext): Partial<ServerCapabilities> {
	registerDefinition(context);
	registerReferences(context);
	registerHighlights(context);
	registerLinks(context);
	return {
		definitionProvider: true,
		referencesProvider: true,
		documentHighlightProvider: true,
		documentLinkProvider: {},
	};
}

function registerDefinition(context: ServerContext): void {
	const { client, names } = context;
	const request = { type: DefinitionRequest.type, title: 'Definition' };
	onNameRequest(context, request, ({ file, found, features }) => {
		const definitions = features.definitionsOf(file, found, names.index);
		if (!client.definitionLinks) return definitions.map(({ uri, range }) => ({ uri, range }));
		return definitions.map(({ uri, range }) => ({
			originSelectionRange: found.place.range,
			targetUri: uri,
			targetRange: range,
			targetSelectionRange: range,
		}));
	});
}

/** Every place of a name, for a secret in all files. Waits until the workspace is read. */
function registerReferences(context: ServerContext): void {
	const { names, occurrences } = context;
	const request = { type: ReferencesRequest.type, title: 'References' };
	onNameRequest(context, request, async ({ file, found, features }, params, token) => {
		const { includeDeclaration } = params.context;
		await unlessCancelled(token, names.ready());
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
	});
}

/** The places of a name in the same file. A definition counts as a write, a use as a read. */
function registerHighlights(context: ServerContext): void {
	const { names } = context;
	const request = { type: DocumentHighlightRequest.type, title: 'Highlights' };
	onNameRequest(context, request, ({ file, found, features }) =>
		features.occurrencesIn(file, found.kind, found.name, names.index).map((place) => ({
			range: place.range,
			kind: place.role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
		})),
	);
}

function registerLinks(context: ServerContext): void {
	const { paths, projects } = context;
	const request = { type: DocumentLinkRequest.type, title: 'Links' };
	onTemplatedRequest(context, request, async ({ open, analysis, features }) => {
		const found = features.codePaths(analysis).slice(0, mostLinks);
		if (found.length === 0) return [];
		const files = await paths.filesAt(
			await projects.of(open.uri),
			found.map(({ path }) => path),
		);
		return found.flatMap(({ span }, index): DocumentLink[] => {
			const target = files[index];
			return target === undefined ? [] : [{ range: toRange(analysis.document, span), target }];
		});
	});
}
