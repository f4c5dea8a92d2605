import type { ServerCapabilities } from 'vscode-languageserver';
import {
	type DocumentStatus,
	documentStatusNotification,
	typeLineRequest,
} from '#common/protocol/documentStatus.ts';
import type { DocumentAnalysis, RecognitionReason } from '../../language/api.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { debounceDocuments } from '../debounce.ts';
import { inBackground } from '../guard.ts';
import type { OpenDocument } from '../openDocument.ts';
import { sendNotification } from '../protocol.ts';
import { type NamesState, namesNote } from '../workspace/namesState.ts';
import { onDocumentRequest } from './documentRequest.ts';

/** Milliseconds without an edit before the client is notified. */
const delay = 100;

/** Notifies our client of the status of each open document: whether and why it is checked, and its progress. */
export function registerDocumentStatus(context: ServerContext): Partial<ServerCapabilities> {
	// The edit that makes a document name its template.
	onDocumentRequest(context, typeLineRequest, ({ analysis, version, features }, { type }) => {
		const { span, text } = features.typeLine(analysis, type);
		return { version, range: toRange(analysis.document, span), newText: text };
	});
	if (context.options.documentStatus) notifyOfStatus(context);
	return {};
}

function notifyOfStatus(context: ServerContext): void {
	const { connection, documents, analyses, names, service } = context;
	const notify = async (open: OpenDocument) => {
		const { reasonSentence } = (await service()).features;
		const { analysis } = await analyses.of(open);
		if (documents.get(open.uri) !== open) return;
		const { reason } = analysis.recognition;
		const status = statusOf(open.uri, analysis, reasonSentence(reason), names.state);
		await sendNotification(connection, documentStatusNotification, status);
	};
	debounceDocuments(context, 'Telling the status', delay, notify);
	let notified = namesNote(names.state);
	names.onDidChange(() => {
		if (namesNote(names.state) === notified) return;
		notified = namesNote(names.state);
		for (const open of documents.all()) inBackground(connection, 'Telling the status', () => notify(open));
	});
}

function statusOf(
	uri: string,
	{ recognition, progress }: DocumentAnalysis,
	reason: string,
	state: NamesState,
): DocumentStatus {
	const { template } = recognition;
	return {
		uri,
		template: template?.type ?? null,
		reason,
		suggestedType: suggestedType(recognition.reason),
		progress: template ? progress : null,
		namesNote: template ? namesNote(state) : null,
	};
}

/** The Type that an unchecked document could name: that of the most similar template, else of the nearest. */
function suggestedType(reason: RecognitionReason): string | null {
	if (reason.id === 'unlike') return reason.type;
	return reason.id === 'other-type' ? (reason.known[0] ?? null) : null;
}
