import type { Connection, Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/**
 * Sends diagnostics to the client. A client knows one list for each file, and a template that is open has two: what is
 * found in it as a document, and what makes it no template. They are sent together.
 */
export interface Publisher {
	/** What is found in an open document, for a client that does not ask. */
	findings(uri: string, diagnostics: readonly Diagnostic[], version?: number): Promise<void>;
	/** What is wrong with files of the project, by URI: all that there is. Sends what has changed. */
	problems(byUri: ReadonlyMap<string, readonly Diagnostic[]>): Promise<void>;
}

export function createPublisher(connection: Connection): Publisher {
	const findings = new Map<string, readonly Diagnostic[]>();
	let problems: ReadonlyMap<string, readonly Diagnostic[]> = new Map();

	async function send(uri: string, version?: number): Promise<void> {
		const key = URI.parse(uri).toString();
		const diagnostics = [...(findings.get(key) ?? []), ...(problems.get(key) ?? [])];
		await connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
	}

	return {
		async findings(uri, diagnostics, version) {
			if (diagnostics.length > 0) findings.set(URI.parse(uri).toString(), diagnostics);
			else findings.delete(URI.parse(uri).toString());
			await send(uri, version);
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
