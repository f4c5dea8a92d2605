import type { DocumentLink, DocumentLinkParams, ServerCapabilities } from 'vscode-languageserver';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';

/** Paths are looked for one by one; a document has no more that somebody would click. */
const most = 500;

/** Paths in code locations lead to the files that they name. */
export function registerDocumentLinks({
	connection,
	documents,
	analyses,
	paths,
	projects,
	service,
}: ServerContext): Partial<ServerCapabilities> {
	connection.onDocumentLinks(
		guarded<DocumentLinkParams, DocumentLink[] | null>(
			connection,
			'Links',
			null,
			async ({ textDocument }) => {
				const open = documents.get(textDocument.uri);
				if (open === undefined) return null;
				const { analysis } = await analyses.of(open);
				if (!isTemplated(analysis)) return null;
				const { features } = await service();
				const found = features.codePaths(analysis).slice(0, most);
				if (found.length === 0) return [];
				const files = await paths.filesAt(
					await projects.of(open.uri),
					found.map(({ path }) => path),
				);
				return found.flatMap(({ span }, index): DocumentLink[] => {
					const target = files[index];
					return target === undefined ? [] : [{ range: toRange(analysis.document, span), target }];
				});
			},
		),
	);
	return { documentLinkProvider: {} };
}
