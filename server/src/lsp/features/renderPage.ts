import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { type PageParams, type RenderedPage, renderPageRequest } from '#common/protocol/preview.ts';
import { createImageReader } from '../../files/imageReader.ts';
import { untilKnown } from '../../files/untilKnown.ts';
import type { DocumentAnalysis } from '../../language/analysis/documentAnalysis.ts';
import type { MarkdownDocument } from '../../language/document/document.ts';
import { emptyNameScope } from '../../language/names/nameScope.ts';
import { pageOf } from '../../rendering/page/pageOf.ts';
import { analyzeDocument } from '../analyzeDocument.ts';
import type { ServerContext } from '../context.ts';
import { throwIfCancelled } from '../guard.ts';
import { parseInTurns } from '../parseInTurns.ts';
import { onRequest } from '../protocol.ts';

/** Makes one HTML file of a document, as it stands in the editor, or as its file is. */
export function registerRenderPage(context: ServerContext): Partial<ServerCapabilities> {
	const { connection } = context;
	onRequest(connection, renderPageRequest, null, async (params, token) => {
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
	const content = await host.read(URI.parse(uri).toString());
	if (content === undefined || !('text' in content)) return undefined;
	const { parser } = await service();
	return parseInTurns(parser, content.text, () => !token.isCancellationRequested);
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
 * Readers see no findings, so nothing is looked up for those; but what looks like a credential has to be known, in a
 * document without a template, too.
 */
async function analyzeForReaders(
	context: ServerContext,
	uri: string,
	document: MarkdownDocument,
): Promise<DocumentAnalysis> {
	const language = await context.service();
	const attempt = async () => {
		const project = await context.projects.of(uri);
		const subject = { uri, document, project, scope: emptyNameScope, byHeadings: true };
		return analyzeDocument(language, context, subject);
	};
	const { analysis } = await untilKnown(context, attempt, ({ unknown }) =>
		unknown === undefined || unknown.chunks.length === 0 ? undefined : { ...unknown, paths: [] },
	);
	return analysis;
}
