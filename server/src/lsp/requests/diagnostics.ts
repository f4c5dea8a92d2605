import {
	type DocumentDiagnosticReport,
	DocumentDiagnosticRequest,
	type ServerCapabilities,
} from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { debounceDocuments } from '../debounce.ts';
import { inBackground } from '../guard.ts';
import type { OpenDocument } from '../openDocument.ts';
import { toDiagnostics } from '../toDiagnostics.ts';
import { onDocumentRequest } from './documentRequest.ts';

/** Milliseconds without an edit before findings are pushed. */
const pushDelay = 150;

/** Findings of open documents. Clients that cannot pull them get them pushed. */
export function registerDiagnostics(context: ServerContext): Partial<ServerCapabilities> {
	return context.client.pullsDiagnostics ? registerPull(context) : registerPush(context);
}

function registerPull(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, client, documents, analyses, publisher } = context;
	const none: DocumentDiagnosticReport = { kind: 'full', items: [] };
	onDocumentRequest(
		context,
		{ type: DocumentDiagnosticRequest.type, title: 'Diagnostics' },
		async ({ open, analysis, resultId }, { previousResultId }): Promise<DocumentDiagnosticReport> => {
			if (documents.get(open.uri) !== open) return none;
			await publisher.markPulled(open.uri);
			if (previousResultId === resultId) return { kind: 'unchanged', resultId };
			return { kind: 'full', resultId, items: toDiagnostics(context, open.uri, analysis) };
		},
		none,
	);
	documents.onDidClose((uri) => {
		inBackground(connection, 'Showing what is on disk', () => publisher.markClosed(uri));
	});
	analyses.onDidChange(() => {
		if (!client.refreshesDiagnostics) return;
		inBackground(connection, 'Refreshing diagnostics', () => connection.languages.diagnostics.refresh());
	});
	return {
		diagnosticProvider: { identifier: 'archdocs', interFileDependencies: true, workspaceDiagnostics: false },
	};
}

function registerPush(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents, analyses, publisher } = context;
	const send = async (open: OpenDocument) => {
		const { analysis, version } = await analyses.of(open);
		if (version !== open.version || documents.get(open.uri) !== open) return;
		const diagnostics = toDiagnostics(context, open.uri, analysis);
		await publisher.publishOpen(open.uri, diagnostics, version);
	};
	debounceDocuments(context, 'Sending diagnostics', pushDelay, send);
	documents.onDidClose((uri) => {
		inBackground(connection, 'Clearing diagnostics', () => publisher.markClosed(uri));
	});
	return {};
}
