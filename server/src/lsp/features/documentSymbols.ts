import type {
	DocumentSymbol,
	DocumentSymbolParams,
	ServerCapabilities,
	SymbolInformation,
} from 'vscode-languageserver';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import type { MarkdownDocument } from '../../language/document/document.ts';
import type { OutlineSymbol } from '../../language/symbols/documentSymbols.ts';
import { concealedDetails } from '../concealedDetails.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';
import { symbolKindOf } from './symbolKindOf.ts';

/** The outline. Editors with Markdown support of their own list headings already: they get the names only. */
export function registerDocumentSymbols(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, client, options, documents, analyses, exposures, service } = context;
	connection.onDocumentSymbol(
		guarded<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
			connection,
			'Symbols',
			[],
			async (params) => {
				const { uri } = params.textDocument;
				const open = documents.get(uri);
				if (open === undefined) return [];
				const { analysis } = await analyses.of(open);
				if (!isTemplated(analysis)) return [];
				const { document } = analysis;
				const { features } = await service();
				const { definitions } = analysis.names;
				const rows = await concealedDetails(
					exposures,
					definitions.map(({ details }) => details),
				);
				const names = definitions.map((it, index) => ({ ...it, details: rows[index] ?? [] }));
				const symbols = options.ownMarkdownSupport
					? features.nameSymbols(analysis, names)
					: features.sectionSymbols(analysis, names);
				if (client.nestedSymbols) return symbols.map((symbol) => toSymbol(document, symbol));
				return symbols.flatMap((symbol) => flat(document, uri, symbol));
			},
		),
	);
	return { documentSymbolProvider: true };
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

function flat(document: MarkdownDocument, uri: string, symbol: OutlineSymbol): SymbolInformation[] {
	const { name, kind, span, children } = symbol;
	const own = { name, kind: symbolKindOf(kind), location: { uri, range: toRange(document, span) } };
	return [own, ...children.flatMap((child) => flat(document, uri, child))];
}
