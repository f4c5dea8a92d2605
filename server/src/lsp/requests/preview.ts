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
import { normalizedUri } from '../uris.ts';

/** Sends our client previews: documents as readers will see them, with marks for what is still open. */
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
	onRequest(connection, openPreviewRequest, async ({ uri }) => {
		const open = documents.get(uri);
		if (open === undefined) return null;
		close(uri);
		// The preview may be closed while the renderer is loaded, which takes long the first time.
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
			tips: (analysis) => tips(normalizedUri(open.uri), analysis),
			send: (update) => sendNotification(connection, previewUpdateNotification, update),
		});
}
