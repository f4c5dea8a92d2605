import type { CancellationToken } from 'vscode-languageserver';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import type { LanguageFeatures, TemplatedAnalysis } from '../../language/api.ts';
import type { ServerContext } from '../context.ts';
import type { OpenAnalysis } from '../openAnalyses.ts';
import type { OpenDocument } from '../openDocument.ts';
import { type Answer, type ClientRequest, onRequest } from '../protocol.ts';

/** An open document with its analysis. */
export interface AnalyzedDocument extends OpenAnalysis {
	readonly open: OpenDocument;
	readonly features: LanguageFeatures;
}

/** An open document that follows a template. */
export interface TemplatedDocument extends AnalyzedDocument {
	readonly analysis: TemplatedAnalysis;
}

/** The parameters of requests of our own, and of the LSP. */
type DocumentParams = { readonly uri: string } | { readonly textDocument: { readonly uri: string } };

/** Answers a request about an open document from its analysis. The answer for any other document is `fallback`. */
export function onDocumentRequest<Params extends DocumentParams, Result>(
	context: ServerContext,
	request: ClientRequest<Params, Result>,
	answer: (
		document: AnalyzedDocument,
		params: Params,
		token: CancellationToken,
	) => Answer<Result> | Promise<Answer<Result>>,
	fallback: Result | null = null,
): void {
	const handle = async (params: Params, token: CancellationToken) => {
		const document = await analyzedDocument(context, uriOf(params));
		return document ? answer(document, params, token) : fallback;
	};
	onRequest(context.connection, request, handle, fallback);
}

/** Like {@link onDocumentRequest}, for requests about a document that follows a template. */
export function onTemplatedRequest<Params extends DocumentParams, Result>(
	context: ServerContext,
	request: ClientRequest<Params, Result>,
	answer: (
		document: TemplatedDocument,
		params: Params,
		token: CancellationToken,
	) => Answer<Result> | Promise<Answer<Result>>,
	fallback: Result | null = null,
): void {
	const answerTemplated = (document: AnalyzedDocument, params: Params, token: CancellationToken) => {
		const templated = asTemplated(document);
		return templated ? answer(templated, params, token) : fallback;
	};
	onDocumentRequest(context, request, answerTemplated, fallback);
}

/** Resolves to undefined for a document that is not open. */
export async function analyzedDocument(
	{ documents, analyses, service }: ServerContext,
	uri: string,
): Promise<AnalyzedDocument | undefined> {
	const open = documents.get(uri);
	if (open === undefined) return undefined;
	const analyzed = await analyses.of(open);
	const { features } = await service();
	return { ...analyzed, open, features };
}

/** Resolves to undefined for a document that is not open or follows no template. */
export async function templatedDocument(
	context: ServerContext,
	uri: string,
): Promise<TemplatedDocument | undefined> {
	const document = await analyzedDocument(context, uri);
	return document && asTemplated(document);
}

function asTemplated(document: AnalyzedDocument): TemplatedDocument | undefined {
	const { analysis } = document;
	return isTemplated(analysis) ? { ...document, analysis } : undefined;
}

function uriOf(params: DocumentParams): string {
	return 'uri' in params ? params.uri : params.textDocument.uri;
}
