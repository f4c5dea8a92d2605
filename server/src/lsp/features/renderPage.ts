import type { ServerCapabilities } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { type PageRequest, type RenderedPage, renderPageMethod } from '#common/protocol/preview.ts';
import { createImageReader } from '../../files/imageReader.ts';
import type { MarkdownDocument } from '../../language/document/document.ts';
import { nothingElse } from '../../language/names/knownNames.ts';
import { pageOf } from '../../rendering/page/pageOf.ts';
import { checkDocument, type DocumentCheck, lookUp } from '../checkDocument.ts';
import type { ServerContext } from '../context.ts';
import { guarded } from '../guard.ts';
import { parseInTurns } from '../parseInTurns.ts';
import { parsePageRequest } from '../preview/parsePageRequest.ts';

/** Makes one HTML file of a document, as it stands in the editor, or as its file is. */
export function registerRenderPage(context: ServerContext): Partial<ServerCapabilities> {
	const { connection } = context;
	connection.onRequest(
		renderPageMethod,
		guarded<unknown, RenderedPage | null>(connection, 'Page', null, async (params) => {
			const request = parsePageRequest(params);
			const document = request && (await documentAt(context, request.uri));
			return document ? renderPage(context, document, request) : null;
		}),
	);
	return {};
}

async function documentAt(
	{ documents, host, service }: ServerContext,
	uri: string,
): Promise<MarkdownDocument | undefined> {
	const open = documents.get(uri);
	if (open) return open.parsed();
	const content = await host.read(URI.parse(uri).toString());
	return content && 'text' in content ? parseInTurns((await service()).parser, content.text) : undefined;
}

async function renderPage(
	context: ServerContext,
	document: MarkdownDocument,
	{ uri, diagrams }: PageRequest,
): Promise<RenderedPage> {
	const { host, service, renderer, projects, folders } = context;
	const checked = await checkForReaders(context, uri, document);
	const { repository } = (await projects.of(uri)).folders;
	const readImage = createImageReader({
		host,
		uri: projects.fileUriOf(uri),
		repository,
		roots: folders.all(),
	});
	const fileName = Utils.basename(URI.parse(uri));
	return pageOf(await service(), await renderer(), { ...checked, fileName, diagrams, readImage });
}

/**
 * Readers see no findings, so nothing is looked up for those; but what looks like a credential has to be known, in a
 * document without a template, too.
 */
async function checkForReaders(
	context: ServerContext,
	uri: string,
	document: MarkdownDocument,
): Promise<DocumentCheck> {
	const language = await context.service();
	for (;;) {
		const project = await context.projects.of(uri);
		const subject = { uri, document, project, known: nothingElse, byHeadings: true };
		const checked = checkDocument(language, context, subject);
		const chunks = checked.diagnosis.unseenChunks;
		if (chunks.length === 0) return checked;
		await lookUp(context, { project }, { paths: [], chunks });
	}
}
