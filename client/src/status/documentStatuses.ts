import { commands, Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import type { DocumentStatus } from '#common/protocol/documentStatus.ts';

/** The status that the server last sent for each open document. */
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

	/** Whether an open document is known to follow a template. */
	followsTemplate(uri: Uri): boolean {
		return (this.get(uri)?.template ?? null) !== null;
	}

	/** Whether any open document in a workspace folder follows a template. */
	get haveDocument(): boolean {
		return [...this.#byUri].some(
			([uri, { template }]) =>
				template !== null && workspace.getWorkspaceFolder(Uri.parse(uri)) !== undefined,
		);
	}

	/** Waits for the status of a document. Undefined when there is none within `timeout` milliseconds. */
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

	/** Stores a status. A status that arrives after its document was closed is dropped. */
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

/** Keeps the context key `archdocs.isDocument` current: whether the active document follows a template. */
export function createDocumentContext(statuses: DocumentStatuses): Disposable {
	const update = () => {
		const uri = window.activeTextEditor?.document.uri;
		const isDocument = uri !== undefined && statuses.followsTemplate(uri);
		void commands.executeCommand('setContext', 'archdocs.isDocument', isDocument);
	};
	update();
	return Disposable.from(statuses.onDidChange(update), window.onDidChangeActiveTextEditor(update));
}
