import { type Connection, Emitter, type Event, type InitializeParams } from 'vscode-languageserver';

/** The workspace folders of the client. */
export interface WorkspaceFolders {
	all(): readonly string[];
	readonly onDidChange: Event<void>;
}

/** Keeps the folders up to date with the notifications of the client. */
export function listenToFolders(connection: Connection, params: InitializeParams): WorkspaceFolders {
	const changed = new Emitter<void>();
	let folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
	connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => {
		const removed = new Set(event.removed.map(({ uri }: { uri: string }) => uri));
		folders = [
			...folders.filter((uri) => !removed.has(uri)),
			...event.added.map(({ uri }: { uri: string }) => uri),
		];
		changed.fire();
	});
	return { all: () => folders, onDidChange: changed.event };
}
