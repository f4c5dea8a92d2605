import type { Hover, HoverParams, ServerCapabilities } from 'vscode-languageserver';
import { offsetAt } from '../../language/document/document.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';

/** What the template says of what is under the mouse. */
export function registerHover({
	connection,
	client,
	documents,
	checks,
	service,
}: ServerContext): Partial<ServerCapabilities> {
	connection.onHover(
		guarded<HoverParams, Hover | null>(connection, 'Hover', null, async ({ textDocument, position }) => {
			const open = documents.get(textDocument.uri);
			if (open === undefined) return null;
			const { document, recognition, diagnosis } = await checks.of(open);
			const { template } = recognition;
			if (template === undefined) return null;
			const offset = offsetAt(document, position);
			const { features } = await service();
			const description = features.describe({
				document,
				template,
				offset,
				progressOf: diagnosis.progressOf,
				findings: diagnosis.findings,
			});
			if (description === undefined) return null;
			const kind = client.markdownHover ? 'markdown' : 'plaintext';
			const value = client.markdownHover ? description.markdown : description.markdown.replace(/[*_`]/g, '');
			return { contents: { kind, value }, range: toRange(document, description.span) };
		}),
	);
	return { hoverProvider: true };
}
