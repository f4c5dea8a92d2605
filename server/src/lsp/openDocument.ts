import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type MarkdownDocument, offsetAt } from '../language/document/document.ts';
import type { DocumentParser } from '../language/document/parseDocument.ts';

/** A step of a first parse takes about as long, in milliseconds, before other requests get their turn. */
const slice = 10;

/**
 * A document the client has open. Its first parse runs in slices, so that a long document does not hold up the
 * requests of others; from then on each edit costs the chunks it touches.
 */
export class OpenDocument {
	readonly uri: string;
	readonly languageId: string;
	version: number;
	/** Differs between two times the same document was opened. */
	readonly session: number;
	readonly #parser: DocumentParser;
	/** The plain text until the first parse is done. */
	#text: TextDocument | undefined;
	#parsing: Promise<MarkdownDocument> | undefined;
	#document: MarkdownDocument | undefined;

	constructor(
		parser: DocumentParser,
		session: number,
		uri: string,
		languageId: string,
		version: number,
		text: string,
	) {
		this.#parser = parser;
		this.session = session;
		this.uri = uri;
		this.languageId = languageId;
		this.version = version;
		this.#text = TextDocument.create(uri, languageId, version, text);
	}

	/** Applies what the client changed; ranges are the client's, in UTF-16 units. */
	change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
		this.version = version;
		for (const change of changes) {
			if (!('range' in change)) this.#replaceAll(change.text);
			else if (this.#document) this.#document = this.#edited(this.#document, change);
			else if (this.#text) {
				TextDocument.update(this.#text, [change], version);
				this.#parsing = undefined;
			}
		}
	}

	/** The document as it is now. Ends early, with what is newest then, when edits come while it is parsed. */
	async parsed(): Promise<MarkdownDocument> {
		for (;;) {
			if (this.#document) return this.#document;
			this.#parsing ??= this.#parse(this.#text?.getText() ?? '');
			const parsing = this.#parsing;
			const document = await parsing;
			if (this.#parsing === parsing) {
				this.#document = document;
				this.#text = undefined;
				this.#parsing = undefined;
			}
		}
	}

	#replaceAll(text: string): void {
		this.#document = undefined;
		this.#parsing = undefined;
		this.#text = TextDocument.create(this.uri, this.languageId, this.version, text);
	}

	#edited(document: MarkdownDocument, change: Extract<TextDocumentContentChangeEvent, { range: unknown }>) {
		const { start, end } = change.range;
		const from = offsetAt(document, start);
		const to = offsetAt(document, end);
		const span = { start: Math.min(from, to), end: Math.max(from, to) };
		return this.#parser.update(document, { span, text: change.text });
	}

	async #parse(text: string): Promise<MarkdownDocument> {
		const steps = this.#parser.parseInSteps(text);
		let sliceStart = performance.now();
		for (;;) {
			const step = steps.next();
			if (step.done) return step.value;
			if (performance.now() - sliceStart < slice) continue;
			await new Promise((resolve) => setTimeout(resolve, 0));
			sliceStart = performance.now();
		}
	}
}
