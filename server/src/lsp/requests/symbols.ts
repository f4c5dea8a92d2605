import {
	type DocumentSymbol,
	DocumentSymbolRequest,
	type ServerCapabilities,
	type SymbolInformation,
	SymbolKind,
	WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import type { MarkdownDocument, OutlineSymbol } from '../../language/api.ts';
import { nameKindTraits } from '../../language/names/nameKinds.ts';
import { concealDetails } from '../conceal.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { unlessCancelled } from '../guard.ts';
import { onRequest } from '../protocol.ts';
import { onTemplatedRequest } from './documentRequest.ts';

/** The kinds of the LSP decide the icons of symbols. */
function symbolKindOf(kind: OutlineSymbol['kind']): SymbolKind {
	return kind === 'section' ? SymbolKind.String : SymbolKind[nameKindTraits[kind].symbolKind];
}

/** Symbols: the outline of a document, and the names of the workspace. */
export function registerSymbols(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, client, options, exposures, names, service } = context;
	onTemplatedRequest(
		context,
		{ type: DocumentSymbolRequest.type, title: 'Symbols' },
		async ({ analysis, features }, { textDocument: { uri } }) => {
			const { document } = analysis;
			const { definitions } = analysis.names;
			const rows = await concealDetails(
				exposures,
				definitions.map(({ details }) => details),
			);
			const shown = definitions.map((it, index) => ({ ...it, details: rows[index] ?? [] }));
			// Editors with Markdown support of their own list the headings already.
			const symbols = options.ownMarkdownSupport
				? features.nameSymbols(analysis, shown)
				: features.sectionSymbols(analysis, shown);
			if (client.nestedSymbols) return symbols.map((symbol) => toSymbol(document, symbol));
			return symbols.flatMap((symbol) => flatSymbols(document, uri, symbol));
		},
		[],
	);
	onRequest(
		connection,
		{ type: WorkspaceSymbolRequest.type, title: 'Workspace symbols' },
		async ({ query }, token) => {
			await unlessCancelled(token, names.ready());
			const { features } = await service();
			return features.workspaceSymbols(names.index, query).map(({ name, kind, uri, title, range }) => ({
				name,
				kind: symbolKindOf(kind),
				location: { uri, range },
				containerName: title,
			}));
		},
		[],
	);
	return { documentSymbolProvider: true, workspaceSymbolProvider: true };
}

function toSymbol(document: MarkdownDocument, symbol: OutlineSymbol): DocumentSymbol {
	return {
		name: symbol.name,
		detail: symbol.detail,
		kind: symbolKindOf(symbol.kind),
		range: toRange(document, symbol.span),
		selectionRange: toRange(document, symbol.selection),
		children: symbol.children.map((child) => toSymbol(document, child)),
	};
}

function flatSymbols(document: MarkdownDocument, uri: string, symbol: OutlineSymbol): SymbolInformation[] {
	const { name, kind, span, children } = symbol;
	const own = { name, kind: symbolKindOf(kind), location: { uri, range: toRange(document, span) } };
	return [own, ...children.flatMap((child) => flatSymbols(document, uri, child))];
}
