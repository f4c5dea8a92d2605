import type {
	DocumentDiagnosticParams,
	DocumentDiagnosticReport,
	ServerCapabilities,
} from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { debounceDocuments } from '../debounce.ts';
import { diagnosticsOf } from '../diagnosticsOf.ts';
import { guarded, inBackground } from '../guard.ts';
import type { OpenDocument } from '../openDocument.ts';

/** Milliseconds of quiet before findings are sent to a client that does not ask for them. */
const pushDelay = 150;

/** Findings of open documents: on request, and without for clients that never ask. */
export function registerDiagnostics(context: ServerContext): Partial<ServerCapabilities> {
	return context.client.pullsDiagnostics ? registerPull(context) : registerPush(context);
}

function registerPull(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, client, documents, analyses, publisher } = context;
	const none: DocumentDiagnosticReport = { kind: 'full', items: [] };
	connection.languages.diagnostics.on(
		guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>(
			connection,
			'Diagnostics',
			none,
			async (params) => {
				const open = documents.get(params.textDocument.uri);
				if (open === undefined) return none;
				const { analysis, resultId } = await analyses.of(open);
				if (documents.get(open.uri) !== open) return none;
				await publisher.markPulled(open.uri);
				if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
				return { kind: 'full', resultId, items: diagnosticsOf(context, open.uri, analysis) };
			},
		),
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
		const diagnostics = diagnosticsOf(context, open.uri, analysis);
		await publisher.publishOpen(open.uri, diagnostics, version);
	};
	debounceDocuments(context, 'Sending diagnostics', pushDelay, send);
	documents.onDidClose((uri) => {
		inBackground(connection, 'Clearing diagnostics', () => publisher.markClosed(uri));
	});
	return {};
}
