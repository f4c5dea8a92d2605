import type {
	LinkedEditingRangeParams,
	LinkedEditingRanges,
	ServerCapabilities,
} from 'vscode-languageserver';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import { offsetAt } from '../../language/document/document.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';

/** A name may have blanks; what ends a cell, a span of code or a line ends it, too, and the editor then links no more. */
const wordPattern = '[^\\r\\n|`]*';

/** A name that is still to be given is given everywhere at once. */
export function registerLinkedEditing(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents, analyses, service } = context;
	connection.languages.onLinkedEditingRange(
		guarded<LinkedEditingRangeParams, LinkedEditingRanges | null>(
			connection,
			'Linked editing',
			null,
			async ({ textDocument, position }) => {
				const open = documents.get(textDocument.uri);
				if (open === undefined) return null;
				const { analysis } = await analyses.of(open);
				if (!isTemplated(analysis)) return null;
				const { document } = analysis;
				const { features } = await service();
				const spans = features.sameToken(analysis, offsetAt(document, position));
				if (spans.length < 2) return null;
				return { ranges: spans.map((span) => toRange(document, span)), wordPattern };
			},
		),
	);
	return { linkedEditingRangeProvider: true };
}
