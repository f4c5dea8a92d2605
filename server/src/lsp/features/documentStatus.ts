import type { ServerCapabilities } from 'vscode-languageserver';
import { type DocumentStatus, documentStatusNotification } from '#common/protocol/documentStatus.ts';
import type { DocumentAnalysis } from '../../language/analysis/documentAnalysis.ts';
import { type RecognitionReason, reasonSentence } from '../../language/template/recognitionReason.ts';
import type { ServerContext } from '../context.ts';
import { debounceDocuments } from '../debounce.ts';
import { inBackground } from '../guard.ts';
import type { OpenDocument } from '../openDocument.ts';
import { sendNotification } from '../protocol.ts';
import { type NamesState, namesNote } from '../workspace/namesState.ts';

/** Milliseconds of quiet before the client hears how far a document is. */
const delay = 100;

/** Tells our client of every open document whether and why it is checked, and how far it is. */
export function registerDocumentStatus(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, options, documents, analyses, names } = context;
	if (!options.documentStatus) return {};
	const notify = async (open: OpenDocument) => {
		const { analysis } = await analyses.of(open);
		if (documents.get(open.uri) !== open) return;
		await sendNotification(connection, documentStatusNotification, statusOf(open.uri, analysis, names.state));
	};
	debounceDocuments(context, 'Telling the status', delay, notify);
	let notified = namesNote(names.state);
	names.onDidChange(() => {
		if (namesNote(names.state) === notified) return;
		notified = namesNote(names.state);
		for (const open of documents.all()) inBackground(connection, 'Telling the status', () => notify(open));
	});
	return {};
}

function statusOf(
	uri: string,
	{ recognition, progress }: DocumentAnalysis,
	state: NamesState,
): DocumentStatus {
	const { template, reason } = recognition;
	return {
		uri,
		template: template?.type ?? null,
		reason: reasonSentence(reason),
		suggestedType: suggestedType(reason),
		progress: template ? progress : null,
		namesNote: template ? namesNote(state) : null,
	};
}

/** The Type that a document which is not checked could name: of the template it is most like, else of the nearest. */
function suggestedType(reason: RecognitionReason): string | null {
	if (reason.id === 'unlike') return reason.type;
	return reason.id === 'other-type' ? (reason.known[0] ?? null) : null;
}
