import { type Uri, workspace } from 'vscode';
import { closePreviewNotification, openPreviewRequest } from '#common/protocol/preview.ts';
import { isSelected } from '../languageServer/documentSelector.ts';
import type { Server } from '../languageServer/languageServer.ts';
import { nameOf } from './nameOf.ts';

/** How often the server is asked for a document that it does not know yet, and after how many milliseconds. */
const tries = { count: 25, pause: 120 } as const;

/** Has the server say what is to be shown. */
export class PreviewSessions {
	readonly #server: Server;

	constructor(server: Server) {
		this.#server = server;
	}

	/**
	 * Has a document shown from its start, which must be open for that.
	 *
	 * @param isWanted false once nobody waits for it
	 * @returns one sentence that says why nothing is shown
	 */
	async open(uri: Uri, isWanted: () => boolean): Promise<string | undefined> {
		const problem = await openProblem(uri);
		if (problem !== undefined) return problem;
		for (let left = tries.count; left > 0 && isWanted(); left--) {
			const answer = await this.#server.ask(openPreviewRequest, { uri: uri.toString() });
			if (answer === true) return undefined;
			if (answer === undefined) return this.#silence();
			// That it is open is on its way.
			await new Promise((resolve) => setTimeout(resolve, tries.pause));
		}
		return isWanted() ? this.#silence() : undefined;
	}

	close(uri: Uri): void {
		this.#server.tell(closePreviewNotification, { uri: uri.toString() });
	}

	#silence(): string {
		return this.#server.isAlive
			? 'ArchDocs could not show this document.'
			: 'ArchDocs shows nothing at the moment: its server is not running.';
	}
}

async function openProblem(uri: Uri): Promise<string | undefined> {
	try {
		const document = await workspace.openTextDocument(uri);
		if (document.languageId !== 'markdown') return `${nameOf(uri)} is no Markdown document.`;
		return isSelected(document)
			? undefined
			: `ArchDocs does not show documents of the scheme "${uri.scheme}".`;
	} catch {
		return `${nameOf(uri)} cannot be read: it may have been moved or deleted.`;
	}
}
