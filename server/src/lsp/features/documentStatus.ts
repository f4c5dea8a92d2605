import type { ServerCapabilities } from 'vscode-languageserver';
import { reasonSentence } from '#common/messages.ts';
import { type DocumentStatus, documentStatusMethod } from '#common/protocol.ts';
import type { Check } from '../checks.ts';
import type { ServerContext } from '../context.ts';
import { schedulePerDocument } from '../schedule.ts';

/** Milliseconds of quiet before the client hears how far a document is. */
const delay = 100;

/** Tells our client of every open document whether and why it is checked, and how far it is. */
export function registerDocumentStatus(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, options, documents, checks, service } = context;
	if (!options.documentStatus) return {};
	schedulePerDocument(context, 'Telling the status', delay, async (open) => {
		const check = await checks.of(open);
		if (documents.get(open.uri) !== open) return;
		const suggestedType = (await service()).templates()[0]?.type ?? null;
		await connection.sendNotification(documentStatusMethod, statusOf(open.uri, check, suggestedType));
	});
	return {};
}

function statusOf(
	uri: string,
	{ recognition, diagnosis }: Check,
	suggestedType: string | null,
): DocumentStatus {
	const { template, reason } = recognition;
	return {
		uri,
		template: template?.type ?? null,
		reason: reasonSentence(reason),
		suggestedType: template ? null : suggestedType,
		progress: template ? diagnosis.progress : null,
	};
}
