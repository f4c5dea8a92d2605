import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Kinds of open files that are read for names. Environment files are left out, because their text holds values. */
export type OpenSourceKind = 'mcp' | 'manifest';

/** An MCP file or a list of names that the client has open. */
export class OpenSource {
	readonly uri: string;
	readonly kind: OpenSourceKind;
	#text: TextDocument;

	constructor(kind: OpenSourceKind, text: TextDocument) {
		this.kind = kind;
		this.uri = text.uri;
		this.#text = text;
	}

	/** The client's version. */
	get version(): number {
		return this.#text.version;
	}

	get text(): TextDocument {
		return this.#text;
	}

	change(changes: TextDocumentContentChangeEvent[], version: number): void {
		this.#text = TextDocument.update(this.#text, changes, version);
	}
}
