import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { type PageParams, type RenderedPage, renderPageRequest } from '#common/protocol/preview.ts';
import { createImageReader } from '../../files/imageReader.ts';
import { untilKnown } from '../../files/untilKnown.ts';
import type { DocumentAnalysis, MarkdownDocument } from '../../language/api.ts';
import { pageOf } from '../../rendering/page/pageOf.ts';
import { analyzeDocument } from '../analyzeDocument.ts';
import type { ServerContext } from '../context.ts';
import { throwIfCancelled } from '../guard.ts';
import { parseInSlices } from '../parseInSlices.ts';
import { onRequest } from '../protocol.ts';
import { normalizedUri } from '../uris.ts';

/** Renders a document as one HTML file: the text in the editor, or the file of a document that is not open. */
export function registerRenderPage(context: ServerContext): Partial<ServerCapabilities> {
	const { connection } = context;
	onRequest(connection, renderPageRequest, async (params, token) => {
		const document = await documentAt(context, params.uri, token);
		return document ? renderPage(context, document, params, token) : null;
	});
	return {};
}

async function documentAt(
	{ documents, host, service }: ServerContext,
	uri: string,
	token: CancellationToken,
): Promise<MarkdownDocument | undefined> {
	const open = documents.get(uri);
	if (open) return open.parsed();
	const content = await host.read(normalizedUri(uri));
	if (content === undefined || !('text' in content)) return undefined;
	const { parser } = await service();
	return parseInSlices(parser, content.text, () => !token.isCancellationRequested);
}

async function renderPage(
	context: ServerContext,
	document: MarkdownDocument,
	{ uri, diagrams }: PageParams,
	token: CancellationToken,
): Promise<RenderedPage> {
	const { host, service, renderer, projects, folders } = context;
	const analysis = await analyzeForReaders(context, uri, document);
	throwIfCancelled(token);
	const { repository } = (await projects.of(uri)).folders;
	const readImage = createImageReader({
		host,
		uri: projects.fileUriOf(uri),
		repository,
		roots: folders.all(),
	});
	const fileName = Utils.basename(URI.parse(uri));
	return pageOf(await service(), await renderer(), analysis, {
		fileName,
		diagrams,
		readImage,
		throwIfCancelled: () => throwIfCancelled(token),
	});
}

/**
 * Analyzes a document for its page. A page shows no findings, so no path is looked up. Credentials are looked up even in a
 * document without a template, because the page must not show them.
 */
async function analyzeForReaders(
	context: ServerContext,
	uri: string,
	document: MarkdownDocument,
): Promise<DocumentAnalysis> {
	const language = await context.service();
	const attempt = async () => {
		const project = await context.projects.of(uri);
		return analyzeDocument(language, context, { uri, document, project, byHeadings: true });
	};
	const { analysis } = await untilKnown(context, attempt, ({ unknown }) =>
		unknown === undefined || unknown.chunks.length === 0 ? undefined : { ...unknown, paths: [] },
	);
	return analysis;
}
