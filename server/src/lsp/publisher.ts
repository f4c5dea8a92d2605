import type { Connection, Diagnostic } from 'vscode-languageserver';
import { normalizedUri } from './uris.ts';

/**
 * Publishes diagnostics. A client shows one list for each file, but a file can have two: its findings as a document, and its
 * problems as a part of the project, such as a template. They are published together. The findings of an open document replace
 * its workspace findings until it is closed.
 */
export interface Publisher {
	/** Publishes the findings of an open document, for a client that does not pull them. */
	publishOpen(uri: string, diagnostics: readonly Diagnostic[], version?: number): Promise<void>;
	/** The client has pulled the findings of an open document. It shows them until the document is closed. */
	markPulled(uri: string): Promise<void>;
	/** The client has closed the file. Its workspace findings are published again. */
	markClosed(uri: string): Promise<void>;
	/** Publishes the workspace findings of a file, which need not be open. */
	publishWorkspace(uri: string, diagnostics: readonly Diagnostic[]): Promise<void>;
	/** Clears all workspace findings. */
	clearWorkspace(): Promise<void>;
	/** Publishes the problems of project files by URI. The map holds all of them, but only changes are sent. */
	publishProject(byUri: ReadonlyMap<string, readonly Diagnostic[]>): Promise<void>;
}

export function createPublisher(connection: Connection): Publisher {
	const open = new Map<string, readonly Diagnostic[]>();
	const workspace = new Map<string, readonly Diagnostic[]>();
	let project: ReadonlyMap<string, readonly Diagnostic[]> = new Map();

	async function send(uri: string, version?: number): Promise<void> {
		const key = normalizedUri(uri);
		const diagnostics = [...(open.get(key) ?? workspace.get(key) ?? []), ...(project.get(key) ?? [])];
		await connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
	}

	return {
		async publishOpen(uri, diagnostics, version) {
			open.set(normalizedUri(uri), diagnostics);
			await send(uri, version);
		},
		async markPulled(uri) {
			const key = normalizedUri(uri);
			if (open.has(key)) return;
			open.set(key, []);
			if (workspace.has(key)) await send(uri);
		},
		async markClosed(uri) {
			const key = normalizedUri(uri);
			const isShown = (open.get(key) ?? []).length > 0;
			open.delete(key);
			if (isShown || workspace.has(key)) await send(uri);
		},
		async publishWorkspace(uri, diagnostics) {
			const key = normalizedUri(uri);
			const wasPublished = workspace.has(key);
			if (diagnostics.length > 0) workspace.set(key, diagnostics);
			else workspace.delete(key);
			if (!open.has(key) && (wasPublished || diagnostics.length > 0)) await send(uri);
		},
		async clearWorkspace() {
			const shown = [...workspace.keys()].filter((uri) => !open.has(uri));
			workspace.clear();
			for (const uri of shown) await send(uri);
		},
		async publishProject(byUri) {
			const before = project;
			project = byUri;
			for (const uri of new Set([...before.keys(), ...byUri.keys()])) {
				const isSame = JSON.stringify(before.get(uri)) === JSON.stringify(byUri.get(uri));
				if (!isSame) await send(uri);
			}
		},
	};
}
