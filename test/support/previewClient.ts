import {
	openPreviewRequest,
	type PreviewBlock,
	type PreviewState,
	type PreviewUpdate,
	previewUpdateNotification,
} from '#common/protocol/preview.ts';
import type { startClient } from './lspClient.ts';

/** A page as our client has it: what was sent, put together. */
export interface Preview {
	readonly uri: string;
	readonly updates: readonly PreviewUpdate[];
	readonly blocks: readonly PreviewBlock[];
	readonly state: PreviewState;
	/** All that the blocks say. */
	readonly html: string;
	/** Resolves when what is shown is of that version of the document, and complete. */
	upTo(version: number): Promise<void>;
}

/** Opens the preview of a document that is open, and puts together what is sent. */
export async function openPreview(
	client: Awaited<ReturnType<typeof startClient>>,
	uri: string,
): Promise<Preview> {
	const updates: PreviewUpdate[] = [];
	const blocks: PreviewBlock[] = [];
	let state: PreviewState | undefined;
	client.connection.onNotification(previewUpdateNotification.method, (update: PreviewUpdate) => {
		if (update.uri !== uri) return;
		updates.push(update);
		if (update.anew) blocks.length = 0;
		for (const { start, remove, blocks: added } of update.splices) blocks.splice(start, remove, ...added);
		state = update.state ?? state;
	});
	await client.connection.sendRequest(openPreviewRequest.method, { uri });
	const preview: Preview = {
		uri,
		updates,
		blocks,
		get state() {
			if (state === undefined) throw new Error('Nothing has been sent.');
			return state;
		},
		get html() {
			return blocks.map(({ html }) => html).join('\n');
		},
		upTo: (version) => client.until(() => updates.some((it) => it.version >= version && !it.partial)),
	};
	await preview.upTo(0);
	return preview;
}
