import { type Uri, workspace } from 'vscode';
import { closePreviewNotification, openPreviewRequest } from '#common/protocol/preview.ts';
import { isMarkdownDocument } from '../languageServer/documentSelector.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';
import { fileNameOf } from '../uriPath.ts';

/** How often a request for a document that the server does not know yet is repeated, and the pause in milliseconds. */
const retries = { count: 25, pause: 120 } as const;

/** Opens and closes the previews of documents on the server, which sends updates for the open ones. */
export class PreviewSessions {
	readonly #server: LanguageServer;

	constructor(server: LanguageServer) {
		this.#server = server;
	}

	/**
	 * Asks the server for a document from its start. Opens the document first, because the server only shows open ones.
	 *
	 * @param isWanted false once no page waits for the document
	 * @returns one sentence that says why nothing is shown; undefined on success
	 */
	async open(uri: Uri, isWanted: () => boolean): Promise<string | undefined> {
		const problem = await openProblem(uri);
		if (problem !== undefined) return problem;
		for (let left = retries.count; left > 0 && isWanted(); left--) {
			const answer = await this.#server.request(openPreviewRequest, { uri: uri.toString() });
			if (answer === true) return undefined;
			if (answer === undefined) return this.#noAnswer();
			// The notification that the document is open may still be on its way.
			await new Promise((resolve) => setTimeout(resolve, retries.pause));
		}
		return isWanted() ? this.#noAnswer() : undefined;
	}

	close(uri: Uri): void {
		this.#server.notify(closePreviewNotification, { uri: uri.toString() });
	}

	#noAnswer(): string {
		return this.#server.isAlive
			? 'ArchDocs could not show this document.'
			: 'ArchDocs shows nothing at the moment: its server is not running.';
	}
}

async function openProblem(uri: Uri): Promise<string | undefined> {
	try {
		const document = await workspace.openTextDocument(uri);
		if (document.languageId !== 'markdown') return `${fileNameOf(uri)} is no Markdown document.`;
		return isMarkdownDocument(document)
			? undefined
			: `ArchDocs does not show documents of the scheme "${uri.scheme}".`;
	} catch {
		return `${fileNameOf(uri)} cannot be read: it may have been moved or deleted.`;
	}
}
