import type { ServerCapabilities } from 'vscode-languageserver';
import {
	type DocumentInfo,
	type DocumentsChange,
	documentsChangedNotification,
	documentsRequest,
} from '#common/protocol/workspace.ts';
import type { DocumentSummary } from '../../language/api.ts';
import type { ServerContext } from '../context.ts';
import { inBackground } from '../guard.ts';
import { onRequest, sendNotification } from '../protocol.ts';
import type { WorkspaceDocuments } from '../workspace/workspaceDocuments.ts';

/** Milliseconds to gather changes before the client is notified. */
const delay = 200;

/** Lists the documents of the workspace for our client. After its first request, the client is notified of changes. */
export function registerDocumentList({
	connection,
	workspaceDocuments,
}: ServerContext): Partial<ServerCapabilities> {
	const changed = new Set<string>();
	let isFollowed = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	onRequest(connection, documentsRequest, async () => {
		isFollowed = true;
		changed.clear();
		workspaceDocuments.ensureListed();
		const { isComplete } = workspaceDocuments;
		return { documents: [...workspaceDocuments.all()].map(infoOf), isComplete };
	});
	workspaceDocuments.onDidChange((uris) => {
		if (!isFollowed) return;
		for (const uri of uris) changed.add(uri);
		if (timer !== undefined) return;
		timer = setTimeout(() => {
			timer = undefined;
			const change = changeOf(workspaceDocuments, [...changed]);
			changed.clear();
			inBackground(connection, 'Telling documents', () =>
				sendNotification(connection, documentsChangedNotification, change),
			);
		}, delay);
	});
	return {};
}

function changeOf(workspaceDocuments: WorkspaceDocuments, uris: readonly string[]): DocumentsChange {
	return {
		documents: uris.flatMap((uri) => workspaceDocuments.get(uri) ?? []).map(infoOf),
		removed: uris.filter((uri) => workspaceDocuments.get(uri) === undefined),
		isComplete: workspaceDocuments.isComplete,
	};
}

function infoOf({ uri, title, type, status, progress }: DocumentSummary): DocumentInfo {
	return { uri, title, template: type, status, progress };
}
