import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { DocumentStatus } from '#common/protocol/documentStatus.ts';

/** What the server last said of each open document. */
export class DocumentStatuses implements Disposable {
	readonly #byUri = new Map<string, DocumentStatus>();
	readonly #changes = new EventEmitter<void>();
	readonly #closing = workspace.onDidCloseTextDocument(({ uri }) => {
		if (this.#byUri.delete(uri.toString())) this.#changes.fire();
	});

	readonly onDidChange = this.#changes.event;

	get(uri: Uri): DocumentStatus | undefined {
		return this.#byUri.get(uri.toString());
	}

	/** One of them, in a workspace folder, follows a template. */
	get haveDocument(): boolean {
		return [...this.#byUri].some(
			([uri, { template }]) =>
				template !== null && workspace.getWorkspaceFolder(Uri.parse(uri)) !== undefined,
		);
	}

	/** The status, as soon as there is one; undefined when there is none within `timeout` milliseconds. */
	wait(uri: Uri, timeout: number): Promise<DocumentStatus | undefined> {
		const present = this.get(uri);
		if (present !== undefined) return Promise.resolve(present);
		return new Promise((resolve) => {
			const end = (status: DocumentStatus | undefined) => {
				clearTimeout(timer);
				listener.dispose();
				resolve(status);
			};
			const timer = setTimeout(() => end(undefined), timeout);
			const listener = this.onDidChange(() => {
				const status = this.get(uri);
				if (status !== undefined) end(status);
			});
		});
	}

	/** A status that arrives after its document was closed is dropped. */
	set(status: DocumentStatus): void {
		const uri = Uri.parse(status.uri).toString();
		if (!workspace.textDocuments.some((document) => document.uri.toString() === uri)) return;
		this.#byUri.set(uri, status);
		this.#changes.fire();
	}

	clear(): void {
		this.#byUri.clear();
		this.#changes.fire();
	}

	dispose(): void {
		this.#closing.dispose();
		this.#changes.dispose();
	}
}
