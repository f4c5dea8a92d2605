import type { ServerCapabilities } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import {
	closePreviewNotification,
	openPreviewRequest,
	previewUpdateNotification,
} from '#common/protocol/preview.ts';
import type { ServerContext } from '../context.ts';
import { inBackground } from '../guard.ts';
import type { OpenDocument } from '../openDocument.ts';
import { createNameTips } from '../preview/nameTips.ts';
import { PreviewSession } from '../preview/previewSession.ts';
import { onNotification, onRequest, sendNotification } from '../protocol.ts';

/** Shows documents to our client as their readers will see them, with what still stands between the two. */
export function registerPreview(context: ServerContext): Partial<ServerCapabilities> {
	const { connection, documents, analyses, renderer } = context;
	const sessions = new Map<string, PreviewSession>();
	const makeSession = sessionMaker(context);
	const refresh = ({ uri }: OpenDocument) => {
		const session = sessions.get(uri);
		if (session) inBackground(connection, 'Preview', () => session.refresh());
	};
	const close = (uri: string) => {
		sessions.get(uri)?.close();
		sessions.delete(uri);
	};
	onRequest(connection, openPreviewRequest, null, async ({ uri }) => {
		const open = documents.get(uri);
		if (open === undefined) return null;
		close(uri);
		// It can be closed while the renderer is loaded, which takes its time once.
		const session = makeSession(open);
		sessions.set(uri, session);
		await renderer();
		if (sessions.get(uri) === session) refresh(open);
		return true;
	});
	onNotification(connection, closePreviewNotification, ({ uri }) => close(uri));
	documents.onDidChange(refresh);
	documents.onDidClose(close);
	analyses.onDidChange((affected) => affected.forEach(refresh));
	return {};
}

function sessionMaker(context: ServerContext): (open: OpenDocument) => PreviewSession {
	const { connection, analyses, service, renderer } = context;
	const tips = createNameTips(context);
	return (open) =>
		new PreviewSession({
			uri: open.uri,
			fileName: Utils.basename(URI.parse(open.uri)),
			renderer,
			language: service,
			analyze: () => analyses.of(open),
			tips: (analysis) => tips(URI.parse(open.uri).toString(), analysis),
			send: (update) => sendNotification(connection, previewUpdateNotification, update),
		});
}
