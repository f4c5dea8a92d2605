import type { Hover, HoverParams, ServerCapabilities } from 'vscode-languageserver';
import { offsetAt } from '../../language/document/document.ts';
import { describePlaceholder } from '../../language/features/describePlaceholder.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';

/** What the template asks for where a placeholder stands. */
export function registerHover({
	connection,
	client,
	documents,
	checks,
}: ServerContext): Partial<ServerCapabilities> {
	connection.onHover(
		guarded<HoverParams, Hover | null>(connection, 'Hover', null, async ({ textDocument, position }) => {
			const open = documents.get(textDocument.uri);
			if (open === undefined) return null;
			const { document, recognition } = await checks.of(open);
			if (recognition.template === undefined) return null;
			const description = describePlaceholder(document, recognition.template, offsetAt(document, position));
			if (description === undefined) return null;
			const kind = client.markdownHover ? 'markdown' : 'plaintext';
			const value = client.markdownHover ? description.markdown : description.markdown.replace(/[*_`]/g, '');
			return { contents: { kind, value }, range: toRange(document, description.span) };
		}),
	);
	return { hoverProvider: true };
}
