import type { ServerCapabilities } from 'vscode-languageserver';
import { typeLineRequest } from '#common/protocol/documentStatus.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { onRequest } from '../protocol.ts';

/** The edit that makes a document name its template, for our client to apply. */
export function registerTypeLine({
	connection,
	documents,
	analyses,
	service,
}: ServerContext): Partial<ServerCapabilities> {
	onRequest(connection, typeLineRequest, null, async ({ uri, type }) => {
		const open = documents.get(uri);
		if (open === undefined) return null;
		const { analysis, version } = await analyses.of(open);
		const { features } = await service();
		const { span, text } = features.typeLine(analysis, type);
		return { version, range: toRange(analysis.document, span), newText: text };
	});
	return {};
}
