import type { Connection, Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/**
 * Sends diagnostics to the client. A client knows one list for each file, and there are up to two: what is found in it as
 * a document, and what makes it no template. They are sent together. What is found in a file as it is on disk gives way
 * to what the client shows of it as long as it is open.
 */
export interface Publisher {
	/** What is found in an open document, for a client that does not ask. */
	findings(uri: string, diagnostics: readonly Diagnostic[], version?: number): Promise<void>;
	/** The client has asked for what is found in an open document, and shows it from now on. */
	asked(uri: string): Promise<void>;
	/** The client has closed the file. */
	closed(uri: string): Promise<void>;
	/** What is found in a file that the client need not have open. */
	found(uri: string, diagnostics: readonly Diagnostic[]): Promise<void>;
	/** Takes back all that was {@link found}. */
	forgetFound(): Promise<void>;
	/** What is wrong with files of the project, by URI: all that there is. Sends what has changed. */
	problems(byUri: ReadonlyMap<string, readonly Diagnostic[]>): Promise<void>;
}

export function createPublisher(connection: Connection): Publisher {
	const findings = new Map<string, readonly Diagnostic[]>();
	const found = new Map<string, readonly Diagnostic[]>();
	let problems: ReadonlyMap<string, readonly Diagnostic[]> = new Map();

	async function send(uri: string, version?: number): Promise<void> {
		const key = keyOf(uri);
		const diagnostics = [...(findings.get(key) ?? found.get(key) ?? []), ...(problems.get(key) ?? [])];
		await connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
	}

	return {
		async findings(uri, diagnostics, version) {
			findings.set(keyOf(uri), diagnostics);
			await send(uri, version);
		},
		async asked(uri) {
			const key = keyOf(uri);
			if (findings.has(key)) return;
			findings.set(key, []);
			if (found.has(key)) await send(uri);
		},
		async closed(uri) {
			const key = keyOf(uri);
			const isShown = (findings.get(key) ?? []).length > 0;
			findings.delete(key);
			if (isShown || found.has(key)) await send(uri);
		},
		async found(uri, diagnostics) {
			const key = keyOf(uri);
			const wasFound = found.has(key);
			if (diagnostics.length > 0) found.set(key, diagnostics);
			else found.delete(key);
			if (!findings.has(key) && (wasFound || diagnostics.length > 0)) await send(uri);
		},
		async forgetFound() {
			const shown = [...found.keys()].filter((uri) => !findings.has(uri));
			found.clear();
			for (const uri of shown) await send(uri);
		},
		async problems(byUri) {
			const before = problems;
			problems = byUri;
			for (const uri of new Set([...before.keys(), ...byUri.keys()])) {
				const isSame = JSON.stringify(before.get(uri)) === JSON.stringify(byUri.get(uri));
				if (!isSame) await send(uri);
			}
		},
	};
}

function keyOf(uri: string): string {
	return URI.parse(uri).toString();
}
